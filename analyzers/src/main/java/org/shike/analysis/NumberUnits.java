// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that may follow a number, and their one form in the index. Immutable. */
final class NumberUnits {
  static final String PERCENT = "%";
  static final String PER_MILLE = "‰";

  private static final String FILE = "units.txt";

  private final Map<String, String> units = new HashMap<>();
  private int longest;

  private NumberUnits(Iterable<String> lines) {
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] names = line.split(" ", -1);
        for (String name : names) {
          units.put(name, names[0]);
          longest = Math.max(longest, name.length());
        }
      }
    }
  }

  /** The units of {@code units.txt}, loaded on first use. */
  static NumberUnits standard() {
    return Standard.UNITS;
  }

  /** Length of the longest name of a unit. */
  int longest() {
    return longest;
  }

  /** The form in the index of the unit with this folded name, or null if there is none. */
  @Nullable String unit(String name) {
    return units.get(name);
  }

  private static final class Standard {
    static final NumberUnits UNITS = new NumberUnits(DataFile.lines(FILE));
  }
}
