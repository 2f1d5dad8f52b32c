// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import java.util.Optional;
import java.util.Set;

/**
 * A {@code Dialogue:} line of ASS by its columns.
 *
 * @param start as written
 * @param end as written
 * @param style how it looks, by name
 * @param name who says it; blank if the file does not say
 * @param text with its overrides
 */
record AssEvent(String start, String end, String style, String name, String text) {
  /** What programs write if no speaker was named. */
  private static final Set<String> NO_NAMES = Set.of("NTP", "Default");

  Optional<String> speaker() {
    return Optional.of(name).filter(known -> !known.isBlank() && !NO_NAMES.contains(known));
  }
}
