// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.shike.analysis.AnalyzedToken;
import org.shike.query.Expression;
import org.shike.query.Filter;
import org.shike.search.QueryForm;

/**
 * Finds the passages for which an expression is true, and perhaps more, without reading any: so
 * another engine can find them. {@link Selection} decides about those that it finds.
 */
final class WideScope {
  private static final PlainQuery ANYTHING = new PlainQuery(MatchAllDocsQuery.INSTANCE, false);

  private final Channels channels;

  WideScope(Channels channels) {
    this.channels = channels;
  }

  /** For an expression in which all parts are true. */
  PlainQuery all(List<Expression> parts) {
    return joined(parts, WordQueries::allOf);
  }

  private PlainQuery joined(List<Expression> parts, Function<Stream<Query>, Query> join) {
    List<PlainQuery> all = parts.stream().map(this::of).toList();
    return new PlainQuery(
        join.apply(all.stream().map(PlainQuery::query)),
        all.stream().allMatch(PlainQuery::isExact));
  }

  private PlainQuery of(Expression part) {
    return switch (part) {
      case Expression.AllOf all -> joined(all.parts(), WordQueries::allOf);
      case Expression.AnyOf any -> joined(any.parts(), WordQueries::anyOf);
      case Expression.Near near -> near(near.parts());
      case Expression.Without without -> without(of(without.excluded()));
      case Expression.Only only -> passing(only.filter());
      case Expression.Words words -> words(words.text());
      case Expression.Phrase phrase -> phrase(phrase.text());
      case Expression.Prefix prefix -> prefix(prefix.start());
      case Expression.Similar similar -> similar(similar.word());
      case Expression.Typed blank -> ANYTHING;
    };
  }

  /** Each word may be in a passage of its own. */
  private PlainQuery near(List<Expression> parts) {
    Stream<Query> all =
        parts.stream()
            .map(
                part ->
                    part instanceof Expression.Words words
                        ? WordQueries.anyOf(said(words.text()).stream().map(WordQueries::held))
                        : of(part).query());
    return wide(WordQueries.anyOf(all));
  }

  private List<QueryWord> said(String text) {
    return AnalysedQuery.of(text, QueryForm.KEYWORDS, channels).words();
  }

  private static PlainQuery wide(Query query) {
    return new PlainQuery(PlainQuery.of(query).query(), false);
  }

  private static PlainQuery without(PlainQuery excluded) {
    return excluded.isExact()
        ? new PlainQuery(
            new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(excluded.query(), Occur.MUST_NOT)
                .build(),
            true)
        : ANYTHING;
  }

  private PlainQuery words(String text) {
    List<QueryWord> words = said(text);
    return words.isEmpty() ? ANYTHING : PlainQuery.of(MatchRules.complete(words));
  }

  /** A phrase that runs over a border has two of its units beside it. */
  private PlainQuery phrase(String text) {
    Stream<Query> ways =
        Spellings.of(text).stream()
            .flatMap(spelling -> Stream.concat(inside(spelling), overBorders(spelling)));
    List<Query> all = ways.toList();
    return all.isEmpty() ? words(text) : wide(WordQueries.anyOf(all.stream()));
  }

  private Stream<Query> inside(String spelling) {
    List<AnalyzedToken> tokens = AnalyzedToken.of(channels.literalQuery(), spelling);
    return tokens.isEmpty() ? Stream.empty() : Stream.of(WordQueries.inARow(tokens));
  }

  private Stream<Query> overBorders(String spelling) {
    return Borders.terms(spelling, channels.literal()).stream()
        .map(border -> WordQueries.term(Fields.BORDER, border));
  }

  private PlainQuery prefix(String start) {
    List<AnalyzedToken> tokens = AnalyzedToken.of(channels.literal(), start);
    if (tokens.isEmpty()) {
      return ANYTHING;
    }
    String last = tokens.getLast().term();
    Query beginning =
        WordQueries.anyOf(
            Stream.of(
                new PrefixQuery(new Term(Fields.TEXT_LITERAL, last)),
                new PrefixQuery(new Term(Fields.TEXT_WORD, last)),
                new PrefixQuery(new Term(Fields.TEXT_WORD, PartMarks.part(last)))));
    Stream<Query> before =
        LiteralTokens.inRows(tokens.subList(0, tokens.size() - 1)).stream()
            .limit(ClauseBudget.MAX_WORDS)
            .map(token -> WordQueries.term(Fields.TEXT_LITERAL, token.term()));
    return wide(WordQueries.allOf(Stream.concat(before, Stream.of(beginning))));
  }

  private PlainQuery similar(String word) {
    List<AnalyzedToken> tokens = AnalyzedToken.of(channels.literal(), word);
    if (tokens.size() != 1 || !Corrections.mayBeWrong(tokens.getFirst().term())) {
      return words(word);
    }
    String term = tokens.getFirst().term();
    return wide(
        WordQueries.anyOf(
            Stream.of("", PartMarks.part("")).map(mark -> Corrections.similar(term, mark))));
  }

  private PlainQuery passing(Filter filter) {
    return switch (filter) {
      case Filter.Transcript transcript ->
          PlainQuery.of(WordQueries.term(Fields.TRANSCRIPT, transcript.id()));
      case Filter.During during -> PlainQuery.of(FilterQueries.during(during.stretch()));
      case Filter.Dated dated -> PlainQuery.of(FilterQueries.dated(dated));
      case Filter.Field field -> passing(field);
    };
  }

  private PlainQuery passing(Filter.Field field) {
    return switch (field.name()) {
      case Filter.Field.LANGUAGE ->
          PlainQuery.of(
              FilterTerms.holding(
                  Fields.FILTER_TERM, field.name(), field.text().toLowerCase(Locale.ROOT)));
      case Filter.Field.SECTION ->
          passing(field, Optional.of(Fields.SECTION_WORD), Fields.FILTER_TERM);
      case Filter.Field.SPEAKER ->
          passing(field, Optional.of(Fields.SPEAKER_WORD), Fields.FILTER_TERM);
      case Filter.Field.TITLE ->
          passing(field, Optional.of(Fields.TITLE_WORD), Fields.TRANSCRIPT_FILTER_TERM);
      default -> passing(field, Optional.empty(), Fields.TRANSCRIPT_FILTER_TERM);
    };
  }

  /** Words, or all tokens of values with that name. */
  private PlainQuery passing(Filter.Field field, Optional<String> wordField, String termField) {
    Query tokens =
        WordQueries.allOf(
            FilterQueries.tokens(field, channels).stream()
                .map(token -> FilterTerms.holdingAnywhere(termField, field.name(), token)));
    Stream<Query> words = wordField.stream().map(name -> words(name, field));
    return wide(WordQueries.anyOf(Stream.concat(words, Stream.of(tokens))));
  }

  private Query words(String wordField, Filter.Field field) {
    return WordQueries.allOf(
        said(field.text()).stream().map(word -> WordQueries.in(wordField, word)));
  }
}
