// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the id that a person probably meant. */
final class NearestId {
  /** Comparing longer texts takes too long, and nobody types them. */
  private static final int LONGEST = 200;

  /** One wrong character per this number of characters is a slip; more are another id. */
  private static final int CHARACTERS_PER_SLIP = 3;

  private NearestId() {}

  /** The shortest id that contains what was typed, else the one with the fewest slips. */
  static Optional<String> of(String typed, List<String> ids) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return ids.stream()
        .filter(id -> slips(lower, id) <= typed.length() / CHARACTERS_PER_SLIP)
        .min(
            Comparator.comparingInt((String id) -> slips(lower, id))
                .thenComparingInt(String::length));
  }

  private static int slips(String typed, String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    if (lower.contains(typed)) {
      return 0;
    }
    return Math.max(typed.length(), lower.length()) > LONGEST
        ? Integer.MAX_VALUE
        : edits(typed, lower);
  }

  /** Levenshtein's distance: how many characters to add, drop or replace. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int at = 0; at <= to.length(); at++) {
      row[at] = at;
    }
    for (int at = 1; at <= from.length(); at++) {
      int diagonal = row[0];
      row[0] = at;
      for (int other = 1; other <= to.length(); other++) {
        int replaced = diagonal + (from.charAt(at - 1) == to.charAt(other - 1) ? 0 : 1);
        diagonal = row[other];
        row[other] = Math.min(replaced, 1 + Math.min(row[other], row[other - 1]));
      }
    }
    return row[to.length()];
  }
}
