// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the environment says of where the output goes. The launcher knows whether that is a
 * terminal, and how wide, and says so; the JVM cannot tell on every release.
 *
 * @param isTerminal whether a person sees the output at once
 * @param noColor whether the person asked for plain text, see no-color.org
 * @param columns the maximum number of columns per line; unlimited if the output is not a terminal
 */
record Terminal(boolean isTerminal, boolean noColor, int columns) {
  static final int USUAL_COLUMNS = 80;
  private static final int LEAST_COLUMNS = 20;
  private static final int LEAST_HELP_COLUMNS = 55;
  private static final int MOST_HELP_COLUMNS = 100;
  private static final Pattern COLUMNS = Pattern.compile("[1-9]\\d{0,4}");

  static Terminal of(Map<String, String> environment) {
    boolean isTerminal = environment.containsKey("SHIKE_TERMINAL");
    return new Terminal(
        isTerminal,
        !environment.getOrDefault("NO_COLOR", "").isEmpty(),
        isTerminal ? columns(environment.getOrDefault("SHIKE_COLUMNS", "")) : Integer.MAX_VALUE);
  }

  private static int columns(String written) {
    return COLUMNS.matcher(written).matches()
        ? Math.max(LEAST_COLUMNS, Integer.parseInt(written))
        : USUAL_COLUMNS;
  }

  /** How wide help is: no wider than can be read easily, and no narrower than picocli allows. */
  int helpColumns() {
    return isTerminal ? Math.clamp(columns, LEAST_HELP_COLUMNS, MOST_HELP_COLUMNS) : USUAL_COLUMNS;
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
    NEVER
  }
}
