// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

/**
 * Writes any string so that it is valid Unicode, and so that the order of code points, which a
 * cluster sorts by, is that of the code units of the string. Most strings stay as they are.
 */
final class CodeUnits {
  /** From here on, a code unit becomes a code point of its own above all code units. */
  private static final int FIRST_RAISED = Character.MIN_SURROGATE;

  private static final int RAISE = Character.MIN_SUPPLEMENTARY_CODE_POINT - Character.MIN_SURROGATE;

  private CodeUnits() {}

  static String encode(String text) {
    return text.chars()
        .map(unit -> unit < FIRST_RAISED ? unit : unit + RAISE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static String decode(String encoded) {
    StringBuilder text = new StringBuilder();
    encoded
        .codePoints()
        .forEach(point -> text.append((char) (point < FIRST_RAISED ? point : point - RAISE)));
    return text.toString();
  }
}
