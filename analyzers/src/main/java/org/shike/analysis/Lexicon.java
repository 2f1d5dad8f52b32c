// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Words that stay whole: names of products and people, and terms of a field. Each is one token of
 * the word channel, whatever the dictionary says. Immutable.
 *
 * <pre>{@code
 * Lexicon lexicon = Lexicon.read(new StringReader("""
 *     # our products
 *     云成本卫士
 *     弹性网卡	2.5
 *     """));
 * }</pre>
 *
 * <p>Case, width, traditional characters, blanks, and whether letters are composed do not matter. A
 * word that starts or ends with a Latin letter or a digit is found only at the border of a name.
 * Where words overlap, those with the largest sum of weight times length in characters are taken.
 *
 * <p>The words may change at any time: what was indexed with other words is still found through the
 * literal channel.
 */
public final class Lexicon {
  /** The weight of a word without one of its own. */
  public static final double DEFAULT_WEIGHT = 1;

  /** No term of the index is longer. */
  static final int MAX_LENGTH = Units.MAX_RUN;

  private static final Pattern WEIGHT = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
  private static final Lexicon EMPTY = new Lexicon(Map.of());

  private final LexiconTrie words;

  private Lexicon(Map<String, Double> weights) {
    this.words = LexiconTrie.of(weights);
  }

  /** {@return the lexicon without words} */
  public static Lexicon empty() {
    return EMPTY;
  }

  /**
   * Reads one word per line, optionally followed by a tab and its weight, a number above 0. Empty
   * lines and lines that start with {@code #} are skipped. If a word occurs twice, the last weight
   * counts.
   *
   * @param lines read up to the end and left open
   * @return the lexicon
   * @throws IllegalArgumentException if a line is not a word; the message quotes it
   * @throws IOException if {@code lines} cannot be read
   */
  public static Lexicon read(Reader lines) throws IOException {
    BufferedReader reader = ByteOrderMark.skipped(lines);
    Map<String, Double> weights = new TreeMap<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        add(weights, line, number);
      }
    }
    return weights.isEmpty() ? EMPTY : new Lexicon(weights);
  }

  private static void add(Map<String, Double> weights, String line, int number) {
    String[] fields = line.split("\t", -1);
    String word = folded(fields[0]);
    if (fields.length > 2) {
      throw bad(number, "expected a word, a tab and its weight", line);
    }
    if (word.codePoints().noneMatch(letter -> LetterKind.of(letter) != LetterKind.NONE)) {
      throw bad(number, "a word needs a letter or a digit", line);
    }
    if (fields[0].contains(" #")) {
      throw bad(number, "a comment needs a line of its own", line);
    }
    if (word.codePoints().anyMatch(Lexicon::isHalf)) {
      throw bad(number, "a word must not contain half a surrogate pair", line);
    }
    if (word.length() > MAX_LENGTH) {
      throw bad(number, "a word has at most " + MAX_LENGTH + " characters", line);
    }
    weights.put(word, fields.length == 2 ? weight(fields[1], number) : DEFAULT_WEIGHT);
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static double weight(String field, int number) {
    String digits = field.strip();
    double weight = WEIGHT.matcher(digits).matches() ? Double.parseDouble(digits) : 0;
    if (weight > 0) {
      return weight;
    }
    throw bad(number, "a weight is a number above 0", field);
  }

  private static IllegalArgumentException bad(int number, String rule, String found) {
    String where = "line " + number + " of the lexicon: ";
    return new IllegalArgumentException(where + rule + ", but there is \"" + found + "\"");
  }

  private static String folded(String word) {
    char[] characters = Composition.of(word).toCharArray();
    Variants.standard().simplify(characters, characters.length);
    StringBuilder folded = new StringBuilder();
    for (char character : characters) {
      if (!Folding.isBlank(character)) {
        folded.append(Folding.fold(character));
      }
    }
    return folded.toString();
  }

  LexiconTrie words() {
    return words;
  }
}
