// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * The units and measure words that may follow a number, and their one form in the index. Characters
 * that are compatible with others (㎡, ㎏) are those units, too. Immutable.
 */
final class NumberUnits {
  /** The names of what is no unit. */
  static final List<String> NONE = List.of();

  static final String PERCENT = "%";
  static final String PER_MILLE = "‰";

  private static final String FILE = "units.txt";

  private final CharArrayMap<List<String>> units;

  /** By what compatible characters stand for. */
  private final CharArrayMap<List<String>> compatible;

  private final int longest;

  private NumberUnits(Iterable<String> lines) {
    CharArrayMap<List<String>> byName = new CharArrayMap<>(256, true);
    CharArrayMap<List<String>> byForm = new CharArrayMap<>(256, true);
    int most = 0;
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] names = line.split(" ", -1);
        for (String name : names) {
          add(byName, name, names[0]);
          add(byForm, compatible(name), names[0]);
          most = Math.max(most, name.length());
        }
      }
    }
    units = CharArrayMap.unmodifiableMap(byName);
    compatible = CharArrayMap.unmodifiableMap(byForm);
    longest = most;
  }

  private static void add(CharArrayMap<List<String>> units, String name, String form) {
    List<String> forms = new ArrayList<>(units.getOrDefault(name, NONE));
    if (!forms.contains(form)) {
      forms.add(form);
    }
    units.put(name, List.copyOf(forms));
  }

  private static String compatible(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  /** The units of {@code units.txt}, loaded on first use. */
  static NumberUnits standard() {
    return Standard.UNITS;
  }

  /** Length of the longest name of a unit. */
  int longest() {
    return longest;
  }

  /** The forms of the unit that {@code text[from, to)} names, the first in the index; or none. */
  List<String> names(char[] text, int from, int to) {
    @Nullable List<String> found = units.get(text, from, to - from);
    if (found == null && holdsCompatible(text, from, to)) {
      found = compatible.get(compatible(new String(text, from, to - from)));
    }
    return found == null ? NONE : found;
  }

  /** Whether a character may stand for others: no ASCII and no Han character. */
  private static boolean holdsCompatible(char[] text, int from, int to) {
    boolean isFound = false;
    for (int at = from; at < to; at++) {
      isFound |= text[at] >= 0x80 && LetterKind.of(text[at]) != LetterKind.HAN;
    }
    return isFound;
  }

  private static final class Standard {
    static final NumberUnits UNITS = new NumberUnits(DataFile.lines(FILE));
  }
}
