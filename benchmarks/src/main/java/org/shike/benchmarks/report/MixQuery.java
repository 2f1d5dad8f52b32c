// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.Optional;

/**
 * One query, as it is put to each system.
 *
 * @param kind what a person wants to find with it, such as {@code two words}
 * @param shike in Shike's language
 * @param lucene in the language of Lucene's classic query parser
 * @param sqlite in the language of FTS5
 * @param isSentence whether any word of it is enough for a passage, instead of all
 */
public record MixQuery(
    String kind, String shike, String lucene, String sqlite, boolean isSentence) {
  /** The kind that nothing contains; it is not part of the mix. */
  public static final String NOTHING = "nothing";

  /** The kind whose two words are both in a third of the passages; it is not part of the mix. */
  public static final String FREQUENT_NEAR = "two frequent words near each other";

  /** {@return whether its times are among those of the mix} */
  public boolean isInMix() {
    return !kind.equals(NOTHING) && !kind.equals(FREQUENT_NEAR);
  }

  /** {@return the name of its own measurements} */
  public String measurement() {
    return "search: " + kind;
  }

  /** {@return the kind of a measurement's name; empty if it is not that of a query} */
  static Optional<String> kindOf(String measurement) {
    return measurement.startsWith("search: ")
        ? Optional.of(measurement.substring("search: ".length()))
        : Optional.empty();
  }
}
