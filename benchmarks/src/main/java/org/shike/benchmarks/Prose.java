// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import com.huaban.analysis.jieba.WordDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Chinese prose without a meaning: the words of jieba's dictionary, which neither segmenter that is
 * measured uses, as often as they are in Chinese texts, with punctuation. Its vocabulary is that of
 * a library, so that it does not stay in the caches of a processor.
 */
public final class Prose {
  private static final String MARKS = "，，，，，。。。？！、：";
  private static final int LONGEST_CLAUSE = 14;

  private Prose() {}

  /**
   * Writes prose; the same seed gives the same.
   *
   * @param characters how long it is
   * @param seed any number
   * @return the prose
   * @throws IOException if the dictionary cannot be read
   */
  public static String write(int characters, long seed) throws IOException {
    List<String[]> words = words();
    long[] upTo = new long[words.size()];
    long sum = 0;
    for (int at = 0; at < upTo.length; at++) {
      sum += Long.parseLong(words.get(at)[1]);
      upTo[at] = sum;
    }
    Random random = new Random(seed);
    StringBuilder prose = new StringBuilder(characters);
    while (prose.length() < characters) {
      for (int left = 2 + random.nextInt(LONGEST_CLAUSE); left > 0; left--) {
        int found = Arrays.binarySearch(upTo, random.nextLong(sum));
        prose.append(words.get(found < 0 ? -found - 1 : found + 1)[0]);
      }
      prose.append(MARKS.charAt(random.nextInt(MARKS.length())));
    }
    prose.setLength(characters);
    return prose.toString();
  }

  /** A line is a word, how often it is used, and a part of speech. */
  private static List<String[]> words() throws IOException {
    try (InputStream file = WordDictionary.class.getResourceAsStream("/dict.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == 3 && !parts[1].equals("0"))
          .toList();
    }
  }
}
