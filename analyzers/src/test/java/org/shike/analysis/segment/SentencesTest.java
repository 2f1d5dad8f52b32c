// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's own iterator is the oracle. */
class SentencesTest {
  private static final int TEXTS = 20_000;

  private static final String ALPHABET =
      "成本降低云一aAbB19.。.。.!?！？．,，、;:\"'“”‘’()（）「」 \t\n\r\u3000\u0964\u0965\u2028\u2029"
          + "\u0301\u200B\uFEFF\uD842\uDFB7\uD800…—①々ｱデ한";

  private final Sentences sentences = new Sentences();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "成本。降低",
        "成本。”降低",
        "成本。 降低",
        "成本!?降低",
        "3.5倍。EC2 5.x",
        "a. B. c",
        "。",
        "。。成",
        "成\u2029本",
        "成।  本",
        "\u0301成。\u0301本"
      })
  void sentencesEndWhereJavaEndsThem(String text) {
    assertThat(ends(text)).isEqualTo(endsOfJava(text));
  }

  @Test
  void sentencesOfAnyTextEndWhereJavaEndsThem() {
    long seed = 11;
    Random random = new Random(seed);
    for (int text = 0; text < TEXTS; text++) {
      String any = any(random);
      assertThat(ends(any)).as("seed %d, text %d: %s", seed, text, any).isEqualTo(endsOfJava(any));
    }
  }

  private static String any(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(30);
    random.ints(length, 0, ALPHABET.length()).forEach(at -> text.append(ALPHABET.charAt(at)));
    return text.toString();
  }

  private List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    for (int end = 0; end < text.length(); ends.add(end)) {
      end = sentences.end(text.toCharArray(), end, text.length());
    }
    return ends;
  }

  private static List<Integer> endsOfJava(String text) {
    BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.ROOT);
    iterator.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      ends.add(end);
    }
    return ends;
  }
}
