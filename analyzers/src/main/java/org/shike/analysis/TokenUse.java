// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.jspecify.annotations.Nullable;

/** What the tokens of a channel are for: both see a text alike, but write it differently. */
public enum TokenUse {
  /** A text that goes into an index: whatever may be asked for is written down. */
  INDEX,
  /** A query: only what is needed to find it. */
  QUERY;

  /** The parameter of the factories. */
  static final String PARAMETER = "use";

  /** What the value of the parameter says; for an index where there is none. */
  static TokenUse parameter(@Nullable String value) {
    return switch (value) {
      case null -> INDEX;
      case "index" -> INDEX;
      case "query" -> QUERY;
      default ->
          throw new IllegalArgumentException(
              PARAMETER + " must be \"index\" or \"query\", but was \"" + value + "\"");
    };
  }
}
