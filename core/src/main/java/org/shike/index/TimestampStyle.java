// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.List;
import org.shike.transcript.Timecode;

/**
 * The usual ways to write a time, so that an index does not have to store a timestamp that follows
 * from the time.
 */
final class TimestampStyle {
  private static final List<Form> FORMS =
      List.of(
          new Form(2, ","),
          new Form(2, "."),
          new Form(0, "."),
          new Form(2, ""),
          new Form(1, ""),
          new Form(0, ""));

  /** The style of {@link Timecode#written}. */
  static final int ORDINARY = FORMS.size();

  private TimestampStyle() {}

  /** Writes a time in a style from 0 to {@link #ORDINARY}. */
  static String written(Duration time, int style) {
    return style == ORDINARY ? Timecode.of(time).written() : FORMS.get(style).written(time);
  }

  /**
   * One of the styles: hours, minutes of two digits, seconds of two digits and milliseconds.
   *
   * @param hourDigits the least number of digits of the hours; 0 if there are only minutes
   * @param sign before the milliseconds; empty without them
   */
  private record Form(int hourDigits, String sign) {
    String written(Duration time) {
      StringBuilder written = new StringBuilder();
      if (hourDigits > 0) {
        add(written, time.toHours(), hourDigits);
        written.append(':');
      }
      add(written, hourDigits > 0 ? time.toMinutesPart() : time.toMinutes(), 2);
      written.append(':');
      add(written, time.toSecondsPart(), 2);
      if (!sign.isEmpty()) {
        written.append(sign);
        add(written, time.toMillisPart(), 3);
      }
      return written.toString();
    }

    private static void add(StringBuilder written, long number, int digits) {
      String text = Long.toString(number);
      written.append("0".repeat(Math.max(0, digits - text.length()))).append(text);
    }
  }
}
