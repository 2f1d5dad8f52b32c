// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.shike.analysis.AnalyzedToken;
import org.shike.query.Filter;

/** Finds values of fields that contain a typed start: speakers, titles of sections, and others. */
final class FieldValues {
  /**
   * How many passages are read for each value that is asked for. Passages share their values, so a
   * sample is enough to know the frequent ones.
   */
  private static final int PASSAGES_PER_VALUE = 30;

  private final Passages passages;
  private final Channels channels;

  FieldValues(Passages passages, Channels channels) {
    this.passages = passages;
    this.channels = channels;
  }

  /**
   * The most frequent values of a field in which a word begins with the typed start.
   *
   * @param scope passages of which they are values; empty for all
   */
  List<String> of(String name, TypedStart typedStart, int most, Optional<MatchingPassages> scope)
      throws IOException {
    Query holding = holding(name, typedStart);
    bring(holding, name, PASSAGES_PER_VALUE * most, scope);
    FixedBitSet places = passages.live(holding);
    scope.map(matching -> places(name, matching)).ifPresent(places::and);
    Map<String, Integer> counts = new HashMap<>();
    for (int passage : Sample.of(places, PASSAGES_PER_VALUE * most)) {
      if (!passages.isTimeUp()) {
        values(name, passage).forEach(value -> counts.merge(value, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(value -> !passages.isTimeUp() && holds(value, typedStart))
        .limit(most)
        .toList();
  }

  /** In a cluster, each passage is found by the values of its transcript. */
  private void bring(Query holding, String name, int size, Optional<MatchingPassages> scope) {
    boolean isOfTranscripts = !Facets.isOfPassages(name);
    Stream<Query> within =
        scope.isEmpty() && isOfTranscripts
            ? Stream.of(WordQueries.term(Fields.FIRST, ""))
            : scope.map(MatchingPassages::query).stream();
    passages.whole().bring(WordQueries.allOf(Stream.concat(Stream.of(holding), within)), size);
    if (scope.isPresent() && isOfTranscripts) {
      passages.whole().bringFirst();
    }
  }

  /** The passages with which the values are indexed: for a transcript, its first one. */
  private static FixedBitSet places(String name, MatchingPassages scope) {
    return Facets.isOfPassages(name) ? scope.passages() : scope.transcripts();
  }

  private static Query holding(String name, TypedStart typedStart) {
    String field = Facets.isOfPassages(name) ? Fields.FILTER_TERM : Fields.TRANSCRIPT_FILTER_TERM;
    List<String> units = typedStart.units().isEmpty() ? List.of("") : typedStart.units();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    units.stream()
        .distinct()
        .limit(AnalysedQuery.MAX_LITERALS)
        .map(unit -> new PrefixQuery(new Term(field, FilterTerms.term(name, unit))))
        .forEach(start -> all.add(start, Occur.FILTER));
    return all.build();
  }

  private boolean holds(String value, TypedStart typedStart) {
    List<AnalyzedToken> units = Borders.units(value, channels.literal());
    Set<Integer> starts = TypedStart.starts(value, channels.wordQuery());
    return IntStream.range(0, units.size())
        .anyMatch(at -> typedStart.isAt(at, units) && starts.contains(units.get(at).from()));
  }

  private List<String> values(String name, int passage) throws IOException {
    return switch (name) {
      case Filter.Field.SECTION -> sections(passage);
      case Filter.Field.TITLE -> List.of(passages.head(passage).title());
      case Filter.Field.TRANSCRIPT -> List.of(passages.head(passage).id());
      default -> counted(name, passage);
    };
  }

  private List<String> sections(int passage) throws IOException {
    return List.of(passages.stored(passage, Fields.SECTION).getValues(Fields.SECTION));
  }

  /** The values that facets count. */
  private List<String> counted(String name, int passage) throws IOException {
    LeafReaderContext leaf = passages.leafOf(passage);
    SortedSetDocValues all = DocValues.getSortedSet(leaf.reader(), Fields.FACET);
    List<String> values = new ArrayList<>();
    if (all.advanceExact(passage - leaf.docBase)) {
      String start = FilterTerms.term(name, "");
      for (int left = all.docValueCount(); left > 0; left--) {
        String term = all.lookupOrd(all.nextOrd()).utf8ToString();
        if (term.startsWith(start)) {
          values.add(term.substring(start.length()));
        }
      }
    }
    return values;
  }
}
