// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Phrases that recognisers invent during silence and music, because they were trained on subtitles
 * that end with them. Only letters and digits are compared.
 *
 * @param phrases in the form in which they are compared
 */
public record StockPhrases(List<String> phrases) {
  /** Phrases that recognisers of Chinese and English are known to invent. */
  public static final StockPhrases STANDARD =
      of(
          List.of(
              "请不吝点赞 订阅 转发 打赏支持",
              "請不吝點贊 訂閱 轉發 打賞支持",
              "字幕由Amara.org社区提供",
              "字幕由Amara.org社區提供",
              "字幕志愿者",
              "字幕志願者",
              "字幕by索兰娅",
              "字幕by索蘭婭",
              "中文字幕志愿者",
              "中文字幕志願者",
              "谢谢观看",
              "謝謝觀看",
              "谢谢收看",
              "謝謝收看",
              "感谢观看",
              "感謝觀看",
              "Thanks for watching",
              "Thank you for watching",
              "Subtitles by the Amara.org community",
              "Please subscribe to my channel"));

  public StockPhrases {
    phrases = List.copyOf(phrases);
  }

  public static StockPhrases of(Collection<String> phrases) {
    return new StockPhrases(
        phrases.stream().map(StockPhrases::plain).filter(phrase -> !phrase.isEmpty()).toList());
  }

  /** Whether a text is one of the phrases or begins with one. */
  public boolean match(String text) {
    return startsLikeOne(text) && isOne(plain(text));
  }

  private boolean isOne(String plain) {
    return phrases.stream().anyMatch(plain::startsWith);
  }

  /** Saves most texts the comparison. */
  private boolean startsLikeOne(String text) {
    int first = first(text);
    for (String phrase : phrases) {
      if (phrase.codePointAt(0) == first) {
        return true;
      }
    }
    return false;
  }

  /** The first letter or digit, in lower case; 0 if there is none. */
  private static int first(String text) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (Character.isLetterOrDigit(character)) {
        return Character.toLowerCase(character);
      }
      at += Character.charCount(character);
    }
    return 0;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
