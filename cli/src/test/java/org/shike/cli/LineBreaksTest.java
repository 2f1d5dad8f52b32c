// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
  private static final int SEEDS = 2_000 * Integer.getInteger("stress", 1);
  private static final String[] PARTS = {
    "云",
    "成本",
    "，",
    "。",
    "“",
    "（",
    "）",
    "Graviton",
    "EC2",
    " ",
    " ",
    "  ",
    "14%",
    "é",
    "e\u0301",
    "😀",
    "👨‍👩‍👧",
    "❤️",
    "🇨🇳",
    "𠮷",
    "\n",
    "\t",
    "\u2028",
    "https://example.org/a/b?c=d",
    "か\u3099",
    "\uD800"
  };

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(Columns.of("成本。（）ＥＣ２")).isEqualTo(16);
    assertThat(Columns.of("EC2 é“”…·")).isEqualTo(9);
    assertThat(Columns.of("e\u0301\u200B\uFEFF")).isEqualTo(1);
    assertThat(Columns.of("😀𠮷한か가")).isEqualTo(10);
    assertThat(Columns.of("ｶ")).isEqualTo(1);
    assertThat(Columns.of("❤️")).isEqualTo(2);
  }

  @Test
  void everyLetterOfAWideScriptIsWide() {
    Set<UnicodeScript> wide =
        EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI,
            UnicodeScript.TANGUT);
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      boolean isHalfWidth = character >= 0xFF61 && character <= 0xFFDC;
      if (wide.contains(UnicodeScript.of(character))
          && Character.isLetter(character)
          && !isHalfWidth) {
        assertThat(Columns.of(Character.toString(character))).as("U+%04X", character).isEqualTo(2);
      }
    }
  }

  @Test
  void lineIsBrokenAtBlanksAndBetweenChineseCharacters() {
    assertThat(lines("Nubank使用Graviton实现云成本降低", 12, 12))
        .containsExactly("Nubank使用", "Graviton实现", "云成本降低");
    assertThat(lines("one two  three", 7, 5)).containsExactly("one two", "three");
    assertThat(lines("云成本降低", 7, 4)).containsExactly("云成本", "降低");
  }

  @Test
  void punctuationStaysWithItsWord() {
    assertThat(lines("成本降低，搜索（延迟）", 8, 8)).containsExactly("成本降", "低，搜索", "（延迟）");
  }

  @Test
  void wordLongerThanALineIsBrokenAnywhere() {
    assertThat(lines("a abcdefgh b", 3, 3)).containsExactly("a a", "bcd", "efg", "h b");
  }

  @Test
  void shortTextIsOneLineAsItIs() {
    assertThat(lines(" 成本 ", 80, 73)).containsExactly(" 成本 ");
    assertThat(lines("", 80, 73)).containsExactly("");
  }

  @Test
  void linesFitAndLoseNothingButBlanksAndCutNoCharacter() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      String text = text(random);
      int columns = 10 + random.nextInt(20);
      List<TextLine> lines = LineBreaks.of(text, columns, columns);
      assertThat(lines).allSatisfy(line -> assertFits(text, line, columns));
      StringBuilder all = new StringBuilder();
      lines.forEach(line -> all.append(text, line.from(), line.to()));
      assertThat(withoutBlanks(all.toString())).as("seed %d", seed).isEqualTo(withoutBlanks(text));
    }
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("[\\s\\u2028]", "");
  }

  private static void assertFits(String text, TextLine line, int columns) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    assertThat(Columns.of(text.substring(line.from(), line.to()))).isLessThanOrEqualTo(columns);
    assertThat(characters.isBoundary(line.from())).isTrue();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(20); parts > 0; parts--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  private static List<String> lines(String text, int first, int rest) {
    return LineBreaks.of(text, first, rest).stream()
        .map(line -> text.substring(line.from(), line.to()))
        .toList();
  }
}
