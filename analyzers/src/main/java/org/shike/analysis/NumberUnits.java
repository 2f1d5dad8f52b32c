// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/** The units that may follow a number, and their one form in the index. Immutable. */
final class NumberUnits {
  static final String PERCENT = "%";
  static final String PER_MILLE = "‰";

  private static final String FILE = "units.txt";

  /** From here on characters may be the wide forms of others. */
  private static final char FIRST_WIDE = '\uFF01';

  private final CharArrayMap<String> units;
  private final int longest;

  private NumberUnits(Iterable<String> lines) {
    CharArrayMap<String> byName = new CharArrayMap<>(256, true);
    int most = 0;
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] names = line.split(" ", -1);
        for (String name : names) {
          byName.put(name, names[0]);
          most = Math.max(most, name.length());
        }
      }
    }
    units = CharArrayMap.unmodifiableMap(byName);
    longest = most;
  }

  /** The units of {@code units.txt}, loaded on first use. */
  static NumberUnits standard() {
    return Standard.UNITS;
  }

  /** Length of the longest name of a unit. */
  int longest() {
    return longest;
  }

  /** The form in the index of the unit that {@code text[from, to)} names; null if it names none. */
  @Nullable String unit(char[] text, int from, int to) {
    @Nullable String found = units.get(text, from, to - from);
    return found == null && text[from] >= FIRST_WIDE ? wide(text, from, to) : found;
  }

  private @Nullable String wide(char[] text, int from, int to) {
    return units.get(Folding.folded(text, from, to));
  }

  private static final class Standard {
    static final NumberUnits UNITS = new NumberUnits(DataFile.lines(FILE));
  }
}
