// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnippetWindowTest {
  private static final int SEEDS = 2_000 * Integer.getInteger("stress", 1);
  private static final String[] UNITS = {
    "云", "成本", "graviton", "4", "。", " ", "，", "𠮷", "👩‍💻", "。\n", "e\u0301"
  };

  /** No window is empty, too long, or cuts a character or a run of letters. */
  @Test
  void windowsFitAndCutNothingInTwo() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int unit = random.nextInt(200); unit >= 0; unit--) {
        text.append(UNITS[random.nextInt(UNITS.length)]);
      }
      text.append("云");
      int most = 60 + random.nextInt(200);
      TextRange best = SnippetWindow.best(text.toString(), marks(random, text), most);
      assertThat(best.to() - best.from()).as("seed %d", seed).isBetween(1, most);
      assertThat(isBorder(text, best.from())).as("seed %d: from", seed).isTrue();
      assertThat(isBorder(text, best.to())).as("seed %d: to", seed).isTrue();
    }
  }

  @Test
  void markThatIsLongerThanAnyWindowBeginsInIt() {
    String text = "这里说的是别的事情。".repeat(9) + "一".repeat(50);
    TextRange mark = new TextRange(90, 140);
    TextRange best = SnippetWindow.best(text, List.of(mark), 40);
    assertThat(best.from()).isLessThanOrEqualTo(mark.from());
    assertThat(best.to()).isGreaterThan(mark.from());
  }

  /** So that text and time of a moment agree. */
  @Test
  void windowWithTheFirstMarkIsPreferred() {
    String text = "云的成本高。" + "这里说的是别的事情。".repeat(9) + "云的成本低。";
    List<TextRange> marks = List.of(new TextRange(2, 4), new TextRange(98, 100));
    assertThat(SnippetWindow.best(text, marks, 40).from()).isZero();
    String other = "云的成本高。" + "这里说的是别的事情。".repeat(9) + "成本低，带宽高。";
    List<TextRange> both =
        List.of(new TextRange(2, 4), new TextRange(96, 98), new TextRange(100, 102));
    assertThat(SnippetWindow.best(other, both, 40).to()).isGreaterThan(100);
  }

  private static List<TextRange> marks(Random random, CharSequence text) {
    List<TextRange> marks = new ArrayList<>();
    for (int mark = random.nextInt(4); mark >= 0; mark--) {
      int from = random.nextInt(text.length());
      marks.add(new TextRange(from, from + 1));
    }
    return TextRange.merged(marks);
  }

  private static boolean isBorder(CharSequence text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean isPair = Character.isSurrogatePair(before, after);
    boolean isJoined = before == '\u200d' || after == '\u200d' || after == '\u0301';
    return !isPair && !isJoined && !(isLetter(before) && isLetter(after));
  }

  private static boolean isLetter(char character) {
    return character < 0x80 && Character.isLetterOrDigit(character);
  }
}
