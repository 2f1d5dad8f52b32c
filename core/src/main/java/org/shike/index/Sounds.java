// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.shike.analysis.Pinyin;

/**
 * Finds consecutive Chinese characters that sound like a text. The text is pinyin, either whole
 * syllables such as {@code zidong jiashi} or initials such as {@code zdjs}; or it is other
 * characters with the same sound, ignoring tones, such as 承本 for 成本. The pairs of characters in the
 * literal channel are read once for all texts.
 */
final class Sounds {
  private static final Pattern LETTERS =
      Pattern.compile("\\s*[A-Za-zü]+(?:[\\s'’]+[A-Za-zü]+)*\\s*");
  private static final Pattern CHARACTERS = Pattern.compile("\\p{IsHan}{2,8}");
  private static final Pattern NO_LETTER = Pattern.compile("[\\s'’]");

  /** Macron, acute, caron and grave: the four tones. */
  private static final Pattern TONES = Pattern.compile("[\\u0304\\u0301\\u030C\\u0300]");

  private static final int SHORTEST = 4;
  private static final int LONGEST = 30;

  /** The longest word, in characters, that people type by its initials. */
  private static final int MOST_INITIALS = 8;

  /** How many pairs may sound alike; if there are more, the most frequent are used. */
  private static final int MOST_PAIRS = 1_000;

  /** How many ways to read a word its characters with several sounds may give. */
  private static final int MOST_WAYS = 16;

  private static final BytesRef FIRST_PAIR = new BytesRef("㐀");

  private final Passages passages;

  Sounds(Passages passages) {
    this.passages = passages;
  }

  /**
   * The sound of two neighbouring characters.
   *
   * @param first the sound of the first character: a syllable, or the first letter of one
   * @param second the sound of the second character
   * @param areInitials whether they are letters
   */
  private record PairSound(String first, String second, boolean areInitials) {
    boolean isOf(int one, int other) {
      return isOf(one, first) && isOf(other, second);
    }

    private boolean isOf(int character, String sound) {
      return areInitials
          ? Pinyin.hasInitial(character, sound.charAt(0))
          : Pinyin.hasSound(character, sound);
    }
  }

  /** A pair of characters with the number of passages that hold it. */
  private record Pair(String term, int frequency) {}

  /** Whether a text may be pinyin, with or without tones. */
  static boolean areLetters(String text) {
    return text.length() <= LONGEST && arePlainLetters(withoutTones(text));
  }

  private static boolean arePlainLetters(String text) {
    return LETTERS.matcher(text).matches()
        && NO_LETTER.matcher(text).replaceAll("").length() >= SHORTEST;
  }

  /** Whether a text consists of Chinese characters, which others may sound like. */
  static boolean areCharacters(String text) {
    return CHARACTERS.matcher(text).matches();
  }

  /** The rows that sound like each of the texts; texts that nothing sounds like have none. */
  Map<String, List<SoundRow>> of(Collection<String> texts) throws IOException {
    Map<String, List<List<PairSound>>> ways = new LinkedHashMap<>();
    texts.forEach(text -> ways.put(text, ways(text)));
    Map<PairSound, List<Pair>> pairs = new LinkedHashMap<>();
    ways.values().stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .forEach(sound -> pairs.put(sound, new ArrayList<>()));
    if (!pairs.isEmpty()) {
      find(pairs);
    }
    return ways.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, text -> rows(text.getValue(), pairs)));
  }

  /** The ways to pronounce it, each as the sounds of pairs that overlap by a character. */
  private static List<List<PairSound>> ways(String text) {
    if (areCharacters(text)) {
      return syllables(text).stream().map(way -> pairs(way, false)).toList();
    }
    return areLetters(text) ? waysOfLetters(withoutTones(text)) : List.of();
  }

  private static String withoutTones(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
  }

  /** Each character has one sound or several. */
  private static List<List<String>> syllables(String characters) {
    List<List<String>> ways = List.of(List.of());
    for (int character : characters.codePoints().toArray()) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> way : ways) {
        for (String syllable : Pinyin.of(character)) {
          List<String> next = new ArrayList<>(way);
          next.add(syllable);
          longer.add(next);
        }
      }
      ways = longer.subList(0, Math.min(MOST_WAYS, longer.size()));
    }
    return ways;
  }

  private static List<List<PairSound>> waysOfLetters(String text) {
    List<List<PairSound>> ways = new ArrayList<>();
    for (List<String> syllables : Pinyin.readings(text)) {
      ways.add(pairs(syllables, false));
    }
    String letters = NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    if (letters.length() <= MOST_INITIALS) {
      ways.add(pairs(letters.chars().mapToObj(Character::toString).toList(), true));
    }
    return ways.stream().filter(way -> !way.isEmpty()).toList();
  }

  private static List<PairSound> pairs(List<String> sounds, boolean areInitials) {
    List<PairSound> pairs = new ArrayList<>();
    for (int at = 0; at + 1 < sounds.size(); at++) {
      pairs.add(new PairSound(sounds.get(at), sounds.get(at + 1), areInitials));
    }
    return pairs;
  }

  /** Reads the pairs of characters in the index once. */
  private void find(Map<PairSound, List<Pair>> pairs) throws IOException {
    FieldTerms terms = passages.termsFrom(Fields.TEXT_LITERAL, FIRST_PAIR);
    CharsRefBuilder characters = new CharsRefBuilder();
    while (!passages.isTimeUp() && terms.next()) {
      characters.copyUTF8Bytes(terms.term());
      if (isPair(characters.get())) {
        addTo(pairs, characters.get(), terms.frequency());
      }
    }
  }

  private static void addTo(Map<PairSound, List<Pair>> pairs, CharsRef characters, int frequency) {
    int one = Character.codePointAt(characters, 0);
    int other = Character.codePointBefore(characters, characters.length());
    for (Map.Entry<PairSound, List<Pair>> sounding : pairs.entrySet()) {
      if (sounding.getKey().isOf(one, other)) {
        sounding.getValue().add(new Pair(characters.toString(), frequency));
      }
    }
  }

  private static boolean isPair(CharsRef term) {
    return Character.codePointCount(term, 0, term.length()) == 2
        && Character.isIdeographic(Character.codePointAt(term, 0))
        && Character.isIdeographic(Character.codePointBefore(term, term.length()));
  }

  /** The rows for those ways that have a pair in the index at each place. */
  private static List<SoundRow> rows(List<List<PairSound>> ways, Map<PairSound, List<Pair>> pairs) {
    return ways.stream()
        .map(way -> way.stream().map(sound -> mostFrequent(sound, pairs)).toList())
        .filter(way -> !way.isEmpty() && way.stream().noneMatch(List::isEmpty))
        .map(SoundRow::new)
        .toList();
  }

  private static List<String> mostFrequent(PairSound sound, Map<PairSound, List<Pair>> pairs) {
    return pairs.getOrDefault(sound, List.of()).stream()
        .sorted(Comparator.comparingInt(Pair::frequency).reversed())
        .limit(MOST_PAIRS)
        .map(Pair::term)
        .toList();
  }
}
