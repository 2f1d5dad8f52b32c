// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.shike.analysis.Pinyin;

/**
 * Finds consecutive Chinese characters that sound like a text. The text is pinyin, either whole
 * syllables such as {@code zidong jiashi} or initials such as {@code zdjs}; or it is other
 * characters with the same sound, ignoring tones, such as 承本 for 成本. The pairs of characters in the
 * literal channel are kept for later searches, see {@link LiteralPairs}.
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

  /** How many pairs of an index elsewhere are asked for. */
  private static final int MOST_ASKED = 10_000;

  /** How many ways to read a word its characters with several sounds may give. */
  private static final int MOST_WAYS = 16;

  private static final Comparator<Map.Entry<Pair, Integer>> MOST_FREQUENT_FIRST =
      Map.Entry.<Pair, Integer>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey(Pair.IN_ORDER));

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
    BitSet characters(String sound) {
      return areInitials ? Pinyin.charactersWithInitial(sound.charAt(0)) : Pinyin.characters(sound);
    }
  }

  /** A pair of characters. */
  private record Pair(int first, int second) {
    private static final Comparator<Pair> IN_ORDER =
        Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second);

    String term() {
      return Character.toString(first) + Character.toString(second);
    }
  }

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
    Map<PairSound, List<String>> pairs = new HashMap<>();
    for (PairSound sound : sounds(ways.values())) {
      pairs.put(sound, passages.isTimeUp() ? List.of() : pairs(sound));
    }
    return ways.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, text -> rows(text.getValue(), pairs)));
  }

  private static Set<PairSound> sounds(Collection<List<List<PairSound>>> ways) {
    return ways.stream().flatMap(List::stream).flatMap(List::stream).collect(Collectors.toSet());
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

  /** The pairs in the index with a sound, the most frequent first. */
  private List<String> pairs(PairSound sound) throws IOException {
    BitSet firsts = sound.characters(sound.first());
    BitSet seconds = sound.characters(sound.second());
    return (passages.whole().isElsewhere() ? asked(firsts, seconds) : found(firsts, seconds))
        .entrySet().stream()
            .sorted(MOST_FREQUENT_FIRST)
            .limit(MOST_PAIRS)
            .map(pair -> pair.getKey().term())
            .toList();
  }

  private Map<Pair, Integer> found(BitSet firsts, BitSet seconds) throws IOException {
    Map<Pair, Integer> frequencies = new HashMap<>();
    for (SegmentPairs segment : passages.pairs()) {
      segment.find(
          firsts,
          seconds,
          (first, second, frequency) ->
              frequencies.merge(new Pair(first, second), frequency, Integer::sum));
    }
    return frequencies;
  }

  /** Only some pairs are here, so each is asked for; none if they are too many. */
  private Map<Pair, Integer> asked(BitSet firsts, BitSet seconds) throws IOException {
    int[] allFirst = said(firsts);
    int[] allSecond = said(seconds);
    Map<Pair, Integer> frequencies = new HashMap<>();
    if ((long) allFirst.length * allSecond.length > MOST_ASKED) {
      return frequencies;
    }
    for (int first : allFirst) {
      for (int second : allSecond) {
        Pair pair = new Pair(first, second);
        int frequency = passages.frequency(new Term(Fields.TEXT_LITERAL, pair.term()));
        if (frequency > 0) {
          frequencies.put(pair, frequency);
        }
      }
    }
    return frequencies;
  }

  /** Those characters that any passage contains. */
  private int[] said(BitSet characters) throws IOException {
    BitSet said = new BitSet();
    for (int character : characters.stream().toArray()) {
      Term term = new Term(Fields.TEXT_CHARACTER, Character.toString(character));
      said.set(character, passages.frequency(term) > 0);
    }
    return said.stream().toArray();
  }

  /** The rows for those ways that have a pair in the index at each place. */
  private static List<SoundRow> rows(
      List<List<PairSound>> ways, Map<PairSound, List<String>> pairs) {
    return ways.stream()
        .map(way -> way.stream().map(pairs::get).toList())
        .filter(way -> !way.isEmpty() && way.stream().noneMatch(List::isEmpty))
        .map(SoundRow::new)
        .toList();
  }
}
