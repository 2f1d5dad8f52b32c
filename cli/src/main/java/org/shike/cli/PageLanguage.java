// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shike.search.SearchResult;

/**
 * Detects the language of what was found by its script: Chinese, Japanese and Korean have one of
 * their own, and fonts show their characters differently. Each character of these counts as much as
 * a whole word of other scripts.
 */
final class PageLanguage {
  /** Text in Kanji alone is not Japanese; Kana that are rarer than this are names. */
  private static final int MOST_HAN_PER_KANA = 4;

  private static final Pattern WORD_OR_CHARACTER =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]"
              + "|[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+");

  private PageLanguage() {}

  /** A language tag; {@code en} for all other scripts, and {@code own} if there are no words. */
  static String of(SearchResult result, Language own) {
    return of(result.moments().stream().map(moment -> moment.snippet().text()).toList(), own);
  }

  static String of(List<String> texts, Language own) {
    List<UnicodeScript> words = texts.stream().flatMap(PageLanguage::words).toList();
    long han = count(words, UnicodeScript.HAN);
    long kana = count(words, UnicodeScript.HIRAGANA) + count(words, UnicodeScript.KATAKANA);
    long hangul = count(words, UnicodeScript.HANGUL);
    long others = words.size() - han - kana - hangul;
    if (words.isEmpty()) {
      return own.tag();
    }
    if (others > han + kana + hangul) {
      return Language.ENGLISH.tag();
    }
    return hangul > han + kana ? "ko" : kana * MOST_HAN_PER_KANA > han ? "ja" : "zh";
  }

  private static long count(List<UnicodeScript> words, UnicodeScript script) {
    return words.stream().filter(script::equals).count();
  }

  /** The script of each word, or of each character that is one by itself. */
  private static Stream<UnicodeScript> words(String text) {
    return WORD_OR_CHARACTER
        .matcher(text)
        .results()
        .map(word -> UnicodeScript.of(word.group().codePointAt(0)));
  }
}
