// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.TokenTypes;

/** Widens marks that would cut a number, such as the 14 of {@code 14%}. */
final class WholeNumbers {
  private static final String OTHER_SIGNS = "零〇一二三四五六七八九十百千万萬亿億兆两兩点點分之.,，．%％‰";

  private WholeNumbers() {}

  /** The marks, extended to whole numbers, in order and not touching each other. */
  static List<TextRange> widened(String text, List<TextRange> marks, Analyzer words) {
    boolean mayCut = marks.stream().anyMatch(mark -> mayCut(text, mark));
    if (!mayCut) {
      return marks;
    }
    List<TextRange> numbers =
        AnalyzedToken.of(words, text).stream()
            .filter(token -> token.type().equals(TokenTypes.NUMBER))
            .map(token -> new TextRange(token.from(), endOfDigits(text, token)))
            .toList();
    return TextRange.merged(marks.stream().map(mark -> widened(mark, numbers)).toList());
  }

  /** The end of a number, without a unit or measure word in Chinese characters. */
  private static int endOfDigits(String text, AnalyzedToken number) {
    int end = number.to();
    while (end > number.from() && !isOfANumber(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static TextRange widened(TextRange mark, List<TextRange> numbers) {
    int from = mark.from();
    int to = mark.to();
    for (TextRange number : numbers) {
      boolean isCut = number.from() < mark.to() && mark.from() < number.to();
      from = isCut ? Math.min(from, number.from()) : from;
      to = isCut ? Math.max(to, number.to()) : to;
    }
    return new TextRange(from, to);
  }

  private static boolean mayCut(String text, TextRange mark) {
    return isInsideANumber(text, mark.from()) || isInsideANumber(text, mark.to());
  }

  private static boolean isInsideANumber(String text, int at) {
    return at > 0
        && at < text.length()
        && isOfANumber(text.charAt(at - 1))
        && isOfANumber(text.charAt(at));
  }

  /** Letters may be a unit, as in {@code 5GHz}. */
  private static boolean isOfANumber(char sign) {
    return Character.isDigit(sign) || isLatin(sign) || OTHER_SIGNS.indexOf(sign) >= 0;
  }

  private static boolean isLatin(char sign) {
    return Character.isLetter(sign)
        && Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN;
  }
}
