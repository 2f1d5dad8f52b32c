// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.shike.analysis.AnalyzedToken;
import org.shike.query.Expression;
import org.shike.query.Expression.AnyOf;
import org.shike.query.Expression.Joined;
import org.shike.query.Expression.Near;
import org.shike.query.Expression.Only;
import org.shike.query.Expression.Phrase;
import org.shike.query.Expression.Prefix;
import org.shike.query.Expression.Said;
import org.shike.query.Expression.Similar;
import org.shike.query.Expression.Typed;
import org.shike.query.Expression.Without;
import org.shike.query.Expression.Words;
import org.shike.search.QueryForm;

/** Lucene's queries for the leaves of an expression: words, phrases, prefixes and similar words. */
final class Terminals {
  /**
   * How many words may begin with the last word of a prefix of several words; the first in order
   * are found.
   */
  private static final int MOST_LAST_WORDS = 500;

  /** Keeps all spellings of a phrase below Lucene's limit, 1024 clauses. */
  private static final int MOST_TERMS = 512;

  private static final Pattern ENDS_WITH_A_RUN =
      Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]\\p{M}*+$");

  private final Passages passages;
  private final Channels channels;

  Terminals(Passages passages, Channels channels) {
    this.passages = passages;
    this.channels = channels;
  }

  /** The query that finds it; empty if it contains nothing to look for. */
  Optional<Query> finding(Said said) throws IOException {
    return switch (said) {
      case Words words -> some(words(words.text())).map(MatchRules::complete);
      case Phrase phrase -> phrase(phrase.text());
      case Prefix prefix -> prefix(prefix.start());
      case Similar similar -> similar(similar.word());
    };
  }

  /** The parts of a nearness that contain something to look for; each word is one. */
  List<NearPart> finding(Near near) throws IOException {
    List<NearPart> parts = new ArrayList<>();
    for (Expression part : near.parts()) {
      if (part instanceof Words words) {
        words(words.text())
            .forEach(word -> parts.add(new NearPart(List.of(WordQueries.inText(word)), List.of())));
      } else {
        List<Query> ways = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        addWays(part, ways, phrases);
        parts.add(new NearPart(ways, phrases));
      }
    }
    return parts.stream().filter(part -> !part.ways().isEmpty()).toList();
  }

  private void addWays(Expression part, List<Query> ways, List<String> phrases) throws IOException {
    if (part instanceof AnyOf any) {
      for (Expression way : any.parts()) {
        addWays(way, ways, phrases);
      }
    } else if (part instanceof Said said) {
      way(said).ifPresent(ways::add);
      if (said instanceof Phrase phrase) {
        phrases.add(phrase.text());
      }
    }
  }

  private Optional<Query> way(Said said) throws IOException {
    return said instanceof Words words
        ? some(words(words.text())).map(Terminals::allWithPlaces)
        : finding(said);
  }

  /** Finds passages that contain all words, and the places of each. */
  private static Query allWithPlaces(List<QueryWord> words) {
    return new BooleanQuery.Builder()
        .add(MatchRules.inText(words), Occur.MUST)
        .add(MatchRules.complete(words), Occur.FILTER)
        .build();
  }

  /** The queries that mark the text of a moment that it finds. */
  List<Query> marking(Expression expression) throws IOException {
    return switch (expression) {
      case Words words -> some(words(words.text())).map(MatchRules::inText).stream().toList();
      case Said said -> finding(said).stream().toList();
      case Joined joined -> marking(joined.parts());
      case Typed typed -> List.of();
      case Without without -> List.of();
      case Only only -> List.of();
    };
  }

  List<Query> marking(List<Expression> parts) throws IOException {
    List<Query> marking = new ArrayList<>();
    for (Expression part : parts) {
      marking.addAll(marking(part));
    }
    return marking;
  }

  private List<QueryWord> words(String text) {
    return AnalysedQuery.of(text, QueryForm.KEYWORDS, channels).words();
  }

  private static Optional<List<QueryWord>> some(List<QueryWord> words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private Optional<Query> phrase(String text) {
    List<Query> spellings = new ArrayList<>();
    int terms = 0;
    for (String spelling : Spellings.of(text)) {
      List<AnalyzedToken> tokens = AnalyzedToken.of(channels.literalQuery(), spelling);
      terms += tokens.size();
      if (!tokens.isEmpty() && (spellings.isEmpty() || terms <= MOST_TERMS)) {
        spellings.add(WordQueries.inARow(tokens));
      }
    }
    return spellings.isEmpty()
        ? some(words(text)).map(MatchRules::complete)
        : Optional.of(WordQueries.anyOf(spellings.stream()));
  }

  /** Runs of letters and digits with this start; characters are found anywhere. */
  private Optional<Query> prefix(String start) throws IOException {
    List<AnalyzedToken> tokens = AnalyzedToken.of(channels.literal(), start);
    if (tokens.isEmpty() || !ENDS_WITH_A_RUN.matcher(start).find()) {
      return phrase(start);
    }
    String last = tokens.getLast().term();
    if (tokens.size() > 1) {
      return inARow(LiteralTokens.inRows(tokens.subList(0, tokens.size() - 1)), last);
    }
    return Optional.of(
        WordQueries.anyOf(
            Stream.of(
                new PrefixQuery(new Term(Fields.TEXT_LITERAL, last)),
                new PrefixQuery(new Term(Fields.TEXT_WORD, last)),
                new PrefixQuery(new Term(Fields.TEXT_WORD, PartMarks.part(last))))));
  }

  private Optional<Query> inARow(List<AnalyzedToken> before, String start) throws IOException {
    Term[] words = beginning(start);
    if (words.length == 0) {
      return Optional.of(MatchNoDocsQuery.INSTANCE);
    }
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    before.forEach(token -> row.add(new Term[] {literal(token.term())}, token.position()));
    return Optional.of(row.add(words, before.getLast().position() + 1).build());
  }

  private Term[] beginning(String start) throws IOException {
    List<Term> words = new ArrayList<>();
    BytesRef first = new BytesRef(start);
    FieldTerms all = passages.termsFrom(Fields.TEXT_LITERAL, first);
    while (words.size() < MOST_LAST_WORDS
        && all.next()
        && StringHelper.startsWith(all.term(), first)) {
      words.add(new Term(Fields.TEXT_LITERAL, BytesRef.deepCopyOf(all.term())));
    }
    return words.toArray(Term[]::new);
  }

  private static Term literal(String term) {
    return new Term(Fields.TEXT_LITERAL, term);
  }

  private Optional<Query> similar(String word) throws IOException {
    List<AnalyzedToken> tokens = AnalyzedToken.of(channels.literal(), word);
    if (tokens.size() != 1 || !Corrections.mayBeWrong(tokens.getFirst().term())) {
      return some(words(word)).map(MatchRules::complete);
    }
    String term = tokens.getFirst().term();
    return Optional.of(
        passages.rewritten(
            WordQueries.anyOf(
                Stream.of(
                    Corrections.similar(term, ""),
                    Corrections.similar(term, PartMarks.part(""))))));
  }
}
