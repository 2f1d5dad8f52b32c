// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every analyzer owes its callers, whatever the text. */
class AnalyzerContractTest {
  private static final int SEEDS = 2_000 * Integer.getInteger("stress", 1);
  private static final String[] ALPHABETS = {
    "云成本降低性能的实例",
    "abcXYZ019",
    " .,，。%-/_+#&\t\n\u3000",
    "𠮷𩸽😀👨‍👩‍👧",
    "ＡＺ０９．，",
    "éÖßİı",
    "데ータ한국",
    "\u0000\u0007\uFEFF\u200B",
    "①Ⅷ²",
    "\uD800x\uDC00",
  };

  static Stream<Named<Analyzer>> analyzers() {
    return Stream.of(
        Named.of("word", ChineseAnalyzers.word()), Named.of("literal", ChineseAnalyzers.literal()));
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void offsetsStayInsideTheTextAndNeverGoBackwards(Analyzer analyzer) {
    LongStream.range(0, SEEDS).forEach(seed -> checkOffsets(analyzer, seed));
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void sameTextGivesTheSameTokensAgain(Analyzer analyzer) {
    String text = text(1);
    List<AnalyzedToken> first = AnalyzedToken.of(analyzer, text);
    AnalyzedToken.of(analyzer, text(2));
    assertThat(AnalyzedToken.of(analyzer, text)).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void threadsDoNotDisturbEachOther(Analyzer analyzer) {
    List<String> alone = IntStream.range(0, 200).mapToObj(seed -> line(analyzer, seed)).toList();
    List<String> together =
        IntStream.range(0, 200).parallel().mapToObj(seed -> line(analyzer, seed)).toList();
    assertThat(together).isEqualTo(alone);
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void turkishLocaleChangesNothing(Analyzer analyzer) {
    String text = "INSTANCE Iİıi 成本";
    String expected = AnalyzedToken.of(analyzer, text).toString();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(AnalyzedToken.of(analyzer, text).toString())
          .isEqualTo(expected)
          .contains("instance");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostileTextTakesNoEndlessTime(Analyzer analyzer) {
    for (String unit : List.of("a", "1", "成", ",", "😀", "a成", "1,000", "\u0301")) {
      String text = unit.repeat(300_000 / unit.length());
      for (AnalyzedToken token : AnalyzedToken.of(analyzer, text)) {
        assertThat(token.term().length()).as(unit).isLessThanOrEqualTo(Units.MAX_RUN);
      }
    }
  }

  private static void checkOffsets(Analyzer analyzer, long seed) {
    String text = text(seed);
    int before = 0;
    for (AnalyzedToken token : AnalyzedToken.of(analyzer, text)) {
      String where = "seed " + seed + ", " + token + " of " + text;
      assertThat(token.term()).as(where).isNotEmpty();
      assertThat(token.from()).as(where).isGreaterThanOrEqualTo(before);
      assertThat(token.to()).as(where).isGreaterThan(token.from());
      assertThat(token.to()).as(where).isLessThanOrEqualTo(text.length());
      assertThat(isInsidePair(text, token.from())).as(where).isFalse();
      assertThat(isInsidePair(text, token.to())).as(where).isFalse();
      before = token.from();
    }
  }

  private static boolean isInsidePair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private static String line(Analyzer analyzer, long seed) {
    return AnalyzedToken.of(analyzer, text(seed)).toString();
  }

  /** A text of up to 60 pieces, each drawn from one alphabet. */
  private static String text(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(60); pieces > 0; pieces--) {
      String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
      for (int length = 1 + random.nextInt(5); length > 0; length--) {
        int at =
            alphabet.offsetByCodePoints(
                0, random.nextInt(alphabet.codePointCount(0, alphabet.length())));
        text.appendCodePoint(alphabet.codePointAt(at));
      }
    }
    return text.toString();
  }
}
