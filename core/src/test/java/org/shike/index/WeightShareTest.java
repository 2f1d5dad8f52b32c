// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Shares of a query's weight, compared with a scan of all passages. */
class WeightShareTest {
  @Test
  void passagesAreThoseWithEnoughWeight() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      try (RandomIndex index = RandomIndex.of(random)) {
        Passages passages = index.passages();
        for (int round = 0; round < 10; round++) {
          List<QueryWord> words = index.words(random);
          double share = 0.1 + 0.8 * random.nextDouble();
          if (!words.isEmpty()) {
            assertThat(numbers(WeightShare.of(words, passages).atLeast(share)))
                .as("seed %d, %s", seed, words)
                .isEqualTo(scanned(words, share, passages));
          }
        }
      }
    }
  }

  private static List<Integer> scanned(List<QueryWord> words, double share, Passages passages)
      throws IOException {
    WordWeights weights = WordWeights.of(words, passages);
    double[] sums = new double[passages.count()];
    for (QueryWord word : words) {
      FixedBitSet held = passages.found(WordQueries.held(word));
      FixedBitSet titled = passages.found(WordQueries.in(Fields.SECTION_WORD, word));
      for (int at = 0; at < sums.length; at++) {
        double part = titled.get(at) ? 0.9 : isNear(at, held, passages) ? 0.5 : 0;
        sums[at] += weights.of(word) * (held.get(at) ? 1 : part);
      }
    }
    List<Integer> enough = new ArrayList<>();
    for (int at = 0; at < sums.length; at++) {
      if (sums[at] >= 0.9999 * share * weights.sum()) {
        enough.add(at);
      }
    }
    return enough;
  }

  private static boolean isNear(int at, FixedBitSet held, Passages passages) throws IOException {
    boolean isBefore = at > 0 && held.get(at - 1) && areJoined(at - 1, passages);
    return isBefore || (at + 1 < passages.count() && held.get(at + 1) && areJoined(at, passages));
  }

  /** Whether a passage and the next one are of one transcript, and both timed or both not. */
  private static boolean areJoined(int at, Passages passages) throws IOException {
    return id(at, passages).equals(id(at + 1, passages))
        && passages.isMarked(at, Fields.BESIDE_TIMELINE)
            == passages.isMarked(at + 1, Fields.BESIDE_TIMELINE);
  }

  private static String id(int passage, Passages passages) throws IOException {
    return passages.head(passage).id();
  }

  private static List<Integer> numbers(FixedBitSet set) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    set.forEach(0, set.length(), 0, numbers::add);
    return numbers;
  }
}
