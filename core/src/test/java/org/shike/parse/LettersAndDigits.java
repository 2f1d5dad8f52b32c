// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the letters and digits of a Markdown text that are neither markup nor part of a time. */
public final class LettersAndDigits {
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,3}[:：]\\d{2}(?:[:：]\\d{2})?"
              + "|\\d{1,3}[\\s\\u3000]*(?:[-–—>~～至到]{1,3}[\\s\\u3000]*\\d{1,3})?[\\s\\u3000]*分"
              + "|\\d{1,5}\\s?(?:秒[钟鐘]?|小[时時]|[hH]|[mM](?:in)?|[sS])(?![A-Za-z])"
              + "|时间(?:[戳点轴码段]|范围)?"
              + "|(?i)\\bto\\b|\\bend\\b");

  /** Of the words that belong to a time: {@code 约 12 分钟开始}, {@code 至会议结束}. */
  private static final String WORDS_OF_TIMES = "大概约分钟左右开始头起至到会议视频录像演讲结束尾末最后";

  /** The names of characters, the addresses of links and the languages of code. */
  private static final Pattern MARKUP =
      Pattern.compile("&#?\\w+;|\\]\\([^)\\n]*\\)|(?m)^[\\s>*+-]*(?:```|~~~).*$");

  private static final Pattern EMPHASIS = Pattern.compile("[*_`\\\\]");

  private final Map<Integer, Integer> counts = new HashMap<>();

  public LettersAndDigits(String source) {
    String words = EMPHASIS.matcher(MARKUP.matcher(source).replaceAll(" ")).replaceAll("");
    String text = TIME.matcher(words).replaceAll(" ");
    text.codePoints()
        .filter(character -> Character.isLetterOrDigit(character))
        .filter(character -> WORDS_OF_TIMES.indexOf(character) < 0)
        .forEach(character -> counts.merge(character, 1, Integer::sum));
  }

  /** What is not in a text as often as here. */
  public String without(String kept) {
    Map<Integer, Integer> missing = new HashMap<>(counts);
    kept.codePoints().forEach(character -> missing.merge(character, -1, Integer::sum));
    StringBuilder lost = new StringBuilder();
    missing.forEach((character, count) -> lost.repeat(character, Math.max(0, count)));
    return lost.toString();
  }
}
