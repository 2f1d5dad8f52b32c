// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The sounds of Chinese characters in Hanyu Pinyin, without tones; {@code ü} is {@code u}.
 *
 * <pre>{@code
 * Pinyin.of('行');                // [hang, heng, xing]
 * Pinyin.characters("xing");      // 行, 星, 性 and others
 * Pinyin.readings("zidong");      // [[zi, dong]]
 * Pinyin.readings("xian");        // [[xian], [xi, an]]
 * }</pre>
 *
 * <p>Thread-safe. The sounds are those of ICU's transliterator Han-Latin, made from Unicode's
 * Unihan database, with more readings of common characters.
 */
public final class Pinyin {
  private static final int LONGEST = 6;
  private static final int MOST = 16;
  private static final Pattern VOWEL = Pattern.compile("[aeiou]");
  private static final String[] NONE = {};
  private static final Map<Integer, String[]> SOUNDS = new HashMap<>();
  private static final Map<String, String> CHARACTERS = new HashMap<>();
  private static final Set<String> SYLLABLES = new TreeSet<>();

  static {
    for (String line : DataFile.lines("pinyin.txt")) {
      int tab = line.indexOf('\t');
      String sound = line.substring(0, tab);
      if (VOWEL.matcher(sound).find()) { // not those of 嗯 and 呣, which nobody types
        SYLLABLES.add(sound);
      }
      CHARACTERS.merge(sound, line.substring(tab + 1), String::concat);
      line.substring(tab + 1).codePoints().forEach(character -> add(character, sound));
    }
  }

  private Pinyin() {}

  private static void add(int character, String sound) {
    String[] before = SOUNDS.getOrDefault(character, NONE);
    String[] sounds = Arrays.copyOf(before, before.length + 1);
    sounds[before.length] = sound;
    SOUNDS.put(character, sounds);
  }

  /**
   * The sounds of a character.
   *
   * @param character a code point
   * @return its syllables, in alphabetical order; empty if it has none
   */
  public static List<String> of(int character) {
    return List.of(SOUNDS.getOrDefault(character, NONE));
  }

  /**
   * The characters with a sound.
   *
   * @param sound a syllable
   * @return their code points; empty if it is not a syllable
   */
  public static BitSet characters(String sound) {
    BitSet characters = new BitSet();
    CHARACTERS.getOrDefault(sound, "").codePoints().forEach(characters::set);
    return characters;
  }

  /**
   * The characters with a sound that begins with a letter.
   *
   * @param letter in lower case
   * @return their code points; empty if no sound begins with it
   */
  public static BitSet charactersWithInitial(char letter) {
    BitSet characters = new BitSet();
    CHARACTERS.forEach(
        (sound, some) -> {
          if (sound.charAt(0) == letter) {
            some.codePoints().forEach(characters::set);
          }
        });
    return characters;
  }

  /**
   * The ways to read letters as syllables; blanks and apostrophes separate syllables.
   *
   * @param letters such as {@code zidong jiashi}, in any case
   * @return the ways, the ones with the longest syllables first; empty if the letters are not
   *     syllables, and never more than 16
   */
  public static List<List<String>> readings(String letters) {
    List<List<String>> readings = new ArrayList<>();
    readings.add(List.of());
    for (String piece : letters.strip().toLowerCase(Locale.ROOT).split("[\\s'’]+", -1)) {
      List<List<String>> ways = new ArrayList<>();
      read(piece.replaceAll("(?<=[ln])v|ü", "u"), 0, new ArrayList<>(), new BitSet(), ways);
      readings = joined(readings, ways);
    }
    return readings;
  }

  /** Adds the ways to read the rest of the piece; an offset without any way is tried only once. */
  private static void read(
      String piece, int from, List<String> syllables, BitSet dead, List<List<String>> ways) {
    if (from == piece.length() && !syllables.isEmpty()) {
      ways.add(List.copyOf(syllables));
    }
    int before = ways.size();
    for (int to = Math.min(piece.length(), from + LONGEST); to > from; to--) {
      String syllable = piece.substring(from, to);
      if (ways.size() < MOST && !dead.get(to) && SYLLABLES.contains(syllable)) {
        syllables.add(syllable);
        read(piece, to, syllables, dead, ways);
        syllables.removeLast();
      }
    }
    dead.set(from, from < piece.length() && ways.size() == before);
  }

  private static List<List<String>> joined(List<List<String>> before, List<List<String>> after) {
    List<List<String>> joined = new ArrayList<>();
    for (List<String> first : before) {
      for (List<String> second : after) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        joined.add(List.copyOf(both));
      }
    }
    return List.copyOf(joined.subList(0, Math.min(MOST, joined.size())));
  }
}
