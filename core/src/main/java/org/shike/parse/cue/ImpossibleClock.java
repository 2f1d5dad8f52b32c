// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import org.shike.transcript.Message;

/** Times that no clock shows, such as {@code 99:99:99,999}. They are counted as written. */
public final class ImpossibleClock {
  public static final Message PROBLEM =
      Message.of("a time with 60 or more minutes or seconds; it was counted as written");

  private ImpossibleClock() {}

  /**
   * Whether a line of times contains such a time; a letter begins whatever else the line contains.
   */
  public static boolean isIn(String line) {
    for (int at = 1; at + 2 < line.length() && line.charAt(at) < 'A'; at++) {
      if (line.charAt(at) == ':' && isImpossible(line, at)) {
        return true;
      }
    }
    return false;
  }

  /** Three digits are milliseconds. */
  private static boolean isImpossible(String line, int colon) {
    boolean isLonger = colon + 3 < line.length() && isDigit(line.charAt(colon + 3));
    return isDigit(line.charAt(colon - 1))
        && line.charAt(colon + 1) >= '6'
        && line.charAt(colon + 1) <= '9'
        && isDigit(line.charAt(colon + 2))
        && !isLonger;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
