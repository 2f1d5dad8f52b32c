// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What the tokens of a channel are for. Both uses find the same words, but write them differently.
 */
public enum TokenUse {
  /** A text to be indexed: every form that may be searched for is written. */
  INDEX,
  /** A query: only the tokens that are needed to find the text. */
  QUERY;

  /** The parameter of the factories. */
  static final String PARAMETER = "use";

  /** The use that the value of the parameter names; {@link #INDEX} if there is none. */
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
