// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import com.huaban.analysis.jieba.JiebaSegmenter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Chinese text without a meaning, always the same: words of jieba's dictionary, each as often as
 * the dictionary says, in sentences of a line each.
 */
final class RandomProse {
  private static final long SEED = 1;
  private static final int WORDS_OF_SENTENCE = 20;
  private static final int WORDS_OF_CLAUSE = 7;

  private RandomProse() {}

  static String of(int characters) throws IOException {
    TreeMap<Long, String> words = words();
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder(characters + 1000);
    for (int word = 1; text.length() < characters; word++) {
      text.append(words.higherEntry(random.nextLong(words.lastKey())).getValue());
      if (word % WORDS_OF_SENTENCE == 0) {
        text.append("。\n");
      } else if (word % WORDS_OF_CLAUSE == 0) {
        text.append('，');
      }
    }
    return text.toString();
  }

  /** The words, each at the sum of the frequencies up to it. */
  private static TreeMap<Long, String> words() throws IOException {
    TreeMap<Long, String> words = new TreeMap<>(Map.of(0L, ""));
    InputStream file =
        Objects.requireNonNull(
            JiebaSegmenter.class.getResourceAsStream("/dict.txt"), "jieba has no /dict.txt");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        String[] fields = line.split("\\s+");
        words.put(words.lastKey() + Long.parseLong(fields[1]), fields[0]);
      }
    }
    return words;
  }
}
