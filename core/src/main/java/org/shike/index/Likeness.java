// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.TokenTypes;
import org.shike.query.Expression;
import org.shike.query.Filter;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/**
 * Asks for what is like something that is said: by its words that are frequent in it and rare
 * elsewhere (tf-idf), as a sentence, without itself.
 */
final class Likeness {
  /** What more words add is small. */
  private static final int MOST_WORDS = 20;

  private final IndexSearcher searcher;
  private final Channels channels;

  Likeness(IndexSearcher searcher, Channels channels) {
    this.searcher = searcher;
    this.channels = channels;
  }

  /** A word: how many times it is said, and in how many of the texts. */
  private record Said(String text, String term, int times, int texts) {
    Said onceMore() {
      return new Said(text, term, times + 1, texts);
    }

    Said and(Said inAnother) {
      return new Said(text, term, times + inAnother.times, texts + inAnother.texts);
    }
  }

  MomentQuery of(Moment moment) throws IOException {
    if (moment.time().isPresent()) {
      return of(moment.transcriptId(), moment.time().get());
    }
    String text = moment.snippet().text();
    return without(new Expression.Phrase(text), List.of(text));
  }

  MomentQuery of(String transcriptId, TimeRange time) throws IOException {
    FilterQueries filters = new FilterQueries(searcher, channels);
    Filter transcript = new Filter.Transcript(transcriptId);
    Filter during = new Filter.During(time);
    FixedBitSet passages = filters.passing(transcript);
    passages.and(filters.passing(during));
    List<String> texts = texts(Matches.passages(searcher, new SetQuery(passages)));
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(
          "no passage of the transcript \""
              + transcriptId
              + "\" at "
              + Timecode.of(time.start())
              + "; a search gives the ids and times that there are");
    }
    List<Expression> itself = List.of(new Expression.Only(transcript), new Expression.Only(during));
    return without(new Expression.AllOf(itself), texts);
  }

  private List<String> texts(FixedBitSet passages) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> texts = new ArrayList<>();
    int end = passages.length();
    for (int at = Matches.next(passages, 0, end);
        at < end;
        at = Matches.next(passages, at + 1, end)) {
      texts.add(stored.document(at, Set.of(Fields.TEXT)).get(Fields.TEXT));
    }
    return texts;
  }

  private MomentQuery without(Expression itself, List<String> texts) throws IOException {
    Expression words = new Expression.Words(words(texts));
    return MomentQuery.of(new Expression.AllOf(List.of(words, new Expression.Without(itself))))
        .withForm(QueryForm.SENTENCE);
  }

  /** The words that tell most, each as it is said first; all that is said where none does. */
  private String words(List<String> texts) throws IOException {
    Map<String, Said> said = new LinkedHashMap<>();
    texts.forEach(text -> collect(text, said));
    Map<Said, Double> weights = new LinkedHashMap<>();
    for (Said word : said.values()) {
      weights.put(word, weight(word));
    }
    String words =
        weights.entrySet().stream()
            .filter(word -> word.getValue() > 0)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_WORDS)
            .map(word -> word.getKey().text())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? String.join(" ", texts) : words;
  }

  private void collect(String text, Map<String, Said> said) {
    Map<String, Said> here = new LinkedHashMap<>();
    for (WordGroup group : WordGroup.of(AnalyzedToken.of(channels.wordQuery(), text))) {
      AnalyzedToken word = group.word();
      if (tells(word)) {
        Said once = new Said(text.substring(word.from(), word.to()), word.term(), 1, 1);
        here.merge(word.term(), once, (before, one) -> before.onceMore());
      }
    }
    here.forEach((term, word) -> said.merge(term, word, Said::and));
  }

  private static boolean tells(AnalyzedToken word) {
    String term = word.term();
    return !word.type().equals(TokenTypes.NUMBER)
        && term.codePointCount(0, term.length()) > 1
        && !FunctionWords.holds(term);
  }

  /** Zero for what no other passage holds. */
  private double weight(Said word) throws IOException {
    int all = searcher.getIndexReader().maxDoc();
    int holding = searcher.getIndexReader().docFreq(new Term(Fields.TEXT_WORD, word.term()));
    return holding <= word.texts()
        ? 0
        : word.times() * Math.log1p((all - holding + 0.5) / (holding + 0.5));
  }
}
