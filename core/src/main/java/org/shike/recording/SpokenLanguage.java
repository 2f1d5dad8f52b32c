// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses the language of a text. One character of an East Asian script counts as much as one word
 * of letters. Japanese is recognised by its kana, Korean by Hangul, and English, among all
 * languages in Latin letters, by words that no English text lacks. Anything else is not guessed.
 */
final class SpokenLanguage {
  private static final Pattern LATIN_WORD = Pattern.compile("[\\p{IsLatin}'’]+");

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "and", "of", "to", "is", "are", "was", "that", "this", "you", "we", "it", "for",
          "with", "have", "be", "not", "what", "can", "so");

  /** One in ten: in English texts it is one in three, in those of its neighbours one in fifty. */
  private static final int WORDS_PER_ENGLISH_WORD = 10;

  private static final int LEAST_WORDS = 3;

  /** In Japanese about half is kana; in Chinese there are names of Japanese things. */
  private static final int HAN_PER_KANA = 4;

  private SpokenLanguage() {}

  static Optional<String> of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int hangul = counts.getOrDefault(UnicodeScript.HANGUL, 0);
    Words latin = Words.of(text);
    if (latin.all > han + kana + hangul) {
      return latin.areEnglish() ? Optional.of("en") : Optional.empty();
    }
    if (hangul > han + kana) {
      return Optional.of("ko");
    }
    return han + kana == 0
        ? Optional.empty()
        : Optional.of(kana * HAN_PER_KANA >= han ? "ja" : "zh");
  }

  /** How many words of Latin letters there are, and how many of them are English. */
  private record Words(int all, int english) {
    static Words of(String text) {
      int all = 0;
      int english = 0;
      Matcher word = LATIN_WORD.matcher(text);
      while (word.find()) {
        all++;
        english += ENGLISH.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
      return new Words(all, english);
    }

    boolean areEnglish() {
      return all >= LEAST_WORDS && english > 0 && english * WORDS_PER_ENGLISH_WORD >= all;
    }
  }
}
