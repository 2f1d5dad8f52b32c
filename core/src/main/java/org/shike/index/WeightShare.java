// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The share of a query's weight that each passage contains.
 *
 * @param words of the query, at least one, heaviest first
 */
record WeightShare(List<Word> words) {
  /**
   * The share of a word's weight if it is in the section title. All passages below the title share
   * it, so it never makes a passage complete.
   */
  private static final double SECTION_SHARE = 0.9;

  /**
   * The share of a word's weight if it is in a neighbouring passage, which may still belong to the
   * moment.
   */
  private static final double NEIGHBOUR_SHARE = 0.5;

  /** Tolerance for the rounding of sums of weights. */
  private static final double PRECISION = 0.9999;

  /**
   * Where a word of a query is.
   *
   * @param held the passages that contain it
   * @param titled those below a section title that contains it
   * @param near those next to one that contains it
   */
  private record Word(double weight, FixedBitSet held, FixedBitSet titled, FixedBitSet near) {
    double in(int passage) {
      if (held.get(passage)) {
        return weight;
      }
      if (titled.get(passage)) {
        return weight * SECTION_SHARE;
      }
      return near.get(passage) ? weight * NEIGHBOUR_SHARE : 0;
    }
  }

  static WeightShare of(List<QueryWord> words, Passages passages) throws IOException {
    WordWeights weights = WordWeights.of(words, passages);
    Neighbours neighbours = Neighbours.of(passages);
    List<Word> all = new ArrayList<>();
    for (QueryWord word : words) {
      FixedBitSet held = passages.found(WordQueries.held(word));
      FixedBitSet titled = passages.found(WordQueries.in(Fields.SECTION_WORD, word));
      all.add(new Word(weights.of(word), held, titled, neighbours.of(held)));
    }
    if (passages.whole().isElsewhere()) {
      FixedBitSet holding = anyOf(all.stream().map(Word::held));
      holding.forEach(0, holding.length(), 0, passages.whole()::bringBeside);
    }
    all.sort(Comparator.comparingDouble(Word::weight).reversed());
    return new WeightShare(all);
  }

  /**
   * The passages whose words have at least a share of the query's weight.
   *
   * @param share from 0 to 1
   */
  FixedBitSet atLeast(double share) {
    double least = sum(words) * share * PRECISION;
    FixedBitSet enough = anyOf(heaviest(least));
    for (int at = enough.nextSetBit(0);
        at != DocIdSetIterator.NO_MORE_DOCS;
        at = next(enough, at)) {
      if (sum(at) < least) {
        enough.clear(at);
      }
    }
    return enough;
  }

  private static int next(FixedBitSet set, int at) {
    return Passages.next(set, at + 1, set.length());
  }

  /**
   * The words of which a passage must contain one, because all others together weigh too little.
   */
  private List<Word> heaviest(double least) {
    int count = words.size();
    while (count > 1 && sum(words.subList(count - 1, words.size())) < least * PRECISION) {
      count--;
    }
    return words.subList(0, count);
  }

  private static double sum(List<Word> words) {
    return words.stream().mapToDouble(Word::weight).sum();
  }

  private double sum(int passage) {
    double sum = 0;
    for (Word word : words) {
      sum += word.in(passage);
    }
    return sum;
  }

  private static FixedBitSet anyOf(List<Word> words) {
    return anyOf(
        words.stream().flatMap(word -> Stream.of(word.held(), word.titled(), word.near())));
  }

  private static FixedBitSet anyOf(Stream<FixedBitSet> sets) {
    Iterator<FixedBitSet> all = sets.iterator();
    FixedBitSet any = all.next().clone();
    all.forEachRemaining(any::or);
    return any;
  }
}
