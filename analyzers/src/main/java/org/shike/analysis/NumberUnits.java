// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * The units and measure words that may follow a number, and their normal form in the index.
 * Characters that Unicode calls compatible with a unit (㎡, ㎏) are also that unit. Immutable.
 */
final class NumberUnits {
  /** The names of something that is not a unit. */
  static final List<String> NONE = List.of();

  static final String PERCENT = "%";
  static final String PER_MILLE = "‰";

  private static final String FILE = "units.txt";

  /** The first character that may be a wide form of another. */
  private static final char FIRST_WIDE = '\uFF01';

  /** First and last characters of ranges in which units are written as one character. */
  private static final char[] SQUARES = {'\u2100', '\u214F', '\u3371', '\u33DF'};

  private final CharArrayMap<List<String>> units = new CharArrayMap<>(512, true);

  /** For each character, the length of the longest unit that starts with it. */
  private final byte[] longest = new byte[Character.MAX_VALUE + 1];

  private NumberUnits(Iterable<String> lines) {
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] names = line.split(" ", -1);
        for (String name : names) {
          add(name, names[0]);
        }
      }
    }
    addSquares();
  }

  private void add(String name, String form) {
    List<String> forms = new ArrayList<>(units.getOrDefault(name, NONE));
    if (!forms.contains(form)) {
      forms.add(form);
    }
    units.put(name, List.copyOf(forms));
    char first = name.charAt(0);
    longest[first] = (byte) Math.max(longest[first], name.length());
  }

  private void addSquares() {
    Map<String, List<String>> byCompatible = new HashMap<>();
    for (Map.Entry<Object, List<String>> unit : units.entrySet()) {
      String name = new String((char[]) unit.getKey());
      byCompatible.putIfAbsent(compatible(name), unit.getValue());
    }
    for (int range = 0; range < SQUARES.length; range += 2) {
      for (char square = SQUARES[range]; square <= SQUARES[range + 1]; square++) {
        String name = String.valueOf(square);
        byCompatible.getOrDefault(compatible(name), NONE).forEach(form -> add(name, form));
      }
    }
  }

  private static String compatible(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The units of {@code units.txt}, loaded on first use. */
  static NumberUnits standard() {
    return Standard.UNITS;
  }

  /** Length of the longest unit that starts with a character; 0 if none does. */
  int longestFrom(char first) {
    return longest[Folding.fold(first)];
  }

  /**
   * The forms of the unit that {@code text[from, to)} names, that of the index first; empty if it
   * is not a unit.
   */
  List<String> names(char[] text, int from, int to) {
    @Nullable List<String> found = units.get(text, from, to - from);
    if (found == null && text[from] >= FIRST_WIDE) {
      found = units.get(Folding.folded(text, from, to));
    }
    return found == null ? NONE : found;
  }

  private static final class Standard {
    static final NumberUnits UNITS = new NumberUnits(DataFile.lines(FILE));
  }
}
