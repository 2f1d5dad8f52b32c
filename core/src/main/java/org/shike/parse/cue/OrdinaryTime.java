// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;

/**
 * A time as nearly all files write it, read without a regular expression: {@code 00:00:01,469},
 * also with a point, with one digit for the hours or without hours.
 */
public final class OrdinaryTime {
  public static final int NONE = -1;

  private static final int SECONDS = 3;
  private static final int POINT = 5;
  private static final int MILLIS = 6;
  private static final int LENGTH = 9;
  private static final int MAX_HOUR_DIGITS = 2;

  private OrdinaryTime() {}

  /** The offset after the time at {@code at}; {@link #NONE} if there is no time. */
  public static int endOf(String text, int at) {
    int minutes = minutes(text, at);
    boolean isTime =
        minutes + LENGTH <= text.length()
            && (minutes == at || areDigits(text, at, minutes - 1))
            && areDigits(text, minutes, minutes + 2)
            && text.charAt(minutes + 2) == ':'
            && areDigits(text, minutes + SECONDS, minutes + POINT)
            && (text.charAt(minutes + POINT) == ',' || text.charAt(minutes + POINT) == '.')
            && areDigits(text, minutes + MILLIS, minutes + LENGTH);
    return isTime ? minutes + LENGTH : NONE;
  }

  /** The time at an offset where there is one. */
  public static Duration read(String text, int at) {
    int from = minutes(text, at);
    long hours = from == at ? 0 : number(text, at, from - 1);
    long minutes = 60 * hours + number(text, from, from + 2);
    long seconds = 60 * minutes + number(text, from + SECONDS, from + POINT);
    return Duration.ofMillis(1000 * seconds + number(text, from + MILLIS, from + LENGTH));
  }

  /** Where the minutes of a time at {@code at} would be. */
  private static int minutes(String text, int at) {
    int colon = text.indexOf(':', at, Math.min(text.length(), at + MAX_HOUR_DIGITS + 1));
    boolean hasHours = colon > at && text.startsWith(":", colon + SECONDS);
    return hasHours ? colon + 1 : at;
  }

  public static boolean areDigits(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
