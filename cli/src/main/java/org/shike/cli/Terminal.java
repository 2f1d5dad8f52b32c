// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.Locale;
import java.util.Map;

/**
 * What the environment says of where the output goes. The launcher knows whether that is a terminal
 * and says so; the JVM cannot tell on every release.
 *
 * @param isTerminal whether a person sees the output at once
 * @param noColor whether the person asked for plain text, see no-color.org
 */
record Terminal(boolean isTerminal, boolean noColor) {
  static Terminal of(Map<String, String> environment) {
    return new Terminal(
        environment.containsKey("SHIKE_TERMINAL"),
        !environment.getOrDefault("NO_COLOR", "").isEmpty());
  }

  boolean showsBold(Color color) {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> isTerminal && !noColor;
    };
  }

  /** When to mark words with terminal codes. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    /** As a person types it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
