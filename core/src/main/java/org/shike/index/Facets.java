// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.shike.query.Filter;
import org.shike.search.FacetCount;
import org.shike.search.Overview;

/**
 * Counts the passages of a set by their values. A value is one term with its name, as in {@link
 * FilterTerms}; values that all passages of a transcript share are stored with the first one only.
 */
final class Facets {
  /** The names whose values belong to single passages. */
  private static final Set<String> OF_PASSAGES =
      Set.of(Filter.Field.SPEAKER, Filter.Field.SECTION, Filter.Field.LANGUAGE);

  /** Longer texts are descriptions, of which no two are the same. */
  private static final int LONGEST = 256;

  /** So many passages are counted in about a millisecond. */
  private static final int BETWEEN_LOOKS = 1 << 12;

  private static final Comparator<FacetCount> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private final Passages passages;
  private final MatchingPassages matching;

  Facets(Passages passages, MatchingPassages matching) {
    this.passages = passages;
    this.matching = matching;
  }

  /** Whether values of this name belong to single passages and not to a transcript. */
  static boolean isOfPassages(String name) {
    return OF_PASSAGES.contains(name);
  }

  /** Makes a document countable by a value. */
  static void add(Document document, String name, String value) {
    if (name.length() <= LONGEST && value.length() <= LONGEST && !value.isBlank()) {
      BytesRef term = new BytesRef(FilterTerms.term(name, value));
      document.add(new SortedSetDocValuesField(Fields.FACET, term));
    }
  }

  /** The most frequent values of a name. */
  List<FacetCount> of(String name) throws IOException {
    FixedBitSet counted = isOfPassages(name) ? matching.passages() : matching.transcripts();
    Map<String, Long> counts = new HashMap<>();
    for (LeafReaderContext leaf : passages.leaves()) {
      if (!passages.isTimeUp()) {
        new InSegment(leaf, name).count(counted, counts);
      }
    }
    return counts.entrySet().stream()
        .map(count -> new FacetCount(count.getKey(), count.getValue()))
        .sorted(MOST_FREQUENT_FIRST)
        .limit(Overview.MOST_FACET_COUNTS)
        .toList();
  }

  /** Counts the values of one name in one segment, where their numbers are consecutive. */
  private final class InSegment {
    private final LeafReaderContext leaf;
    private final String name;
    private final SortedSetDocValues values;
    private final long first;
    private final long[] counts;

    InSegment(LeafReaderContext leaf, String name) throws IOException {
      this.leaf = leaf;
      this.name = name;
      this.values = DocValues.getSortedSet(leaf.reader(), Fields.FACET);
      this.first = ordinal(FilterTerms.term(name, ""));
      this.counts = new long[Math.toIntExact(ordinal(FilterTerms.endOf(name)) - first)];
    }

    /** The number of a term, or of the next one if it does not exist. */
    private long ordinal(String term) throws IOException {
      long found = values.lookupTerm(new BytesRef(term));
      return found < 0 ? -found - 1 : found;
    }

    void count(FixedBitSet counted, Map<String, Long> all) throws IOException {
      if (counts.length > 0) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        for (int from = leaf.docBase; from < end && !passages.isTimeUp(); from += BETWEEN_LOOKS) {
          counted.forEach(from, Math.min(end, from + BETWEEN_LOOKS), 0, this::count);
        }
      }
      for (int value = 0; value < counts.length; value++) {
        if (counts[value] > 0) {
          all.merge(text(value), counts[value], Long::sum);
        }
      }
    }

    private void count(int passage) throws IOException {
      if (values.advanceExact(passage - leaf.docBase)) {
        long times = isOfPassages(name) ? 1 : matching.inTranscriptOf(passage);
        for (int left = values.docValueCount(); left > 0; left--) {
          long value = values.nextOrd() - first;
          if (value >= 0 && value < counts.length) {
            counts[(int) value] += times;
          }
        }
      }
    }

    private String text(int value) throws IOException {
      return values
          .lookupOrd(first + value)
          .utf8ToString()
          .substring(FilterTerms.term(name, "").length());
    }
  }
}
