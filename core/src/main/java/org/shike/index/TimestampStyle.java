// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.shike.transcript.Timecode;

/**
 * The usual ways to write a time, so that an index does not have to store a timestamp that follows
 * from the time.
 */
final class TimestampStyle {
  /** With hours, minutes, seconds and milliseconds; or with all minutes together. */
  private static final List<String> FORMATS =
      List.of(
          "%1$02d:%2$02d:%3$02d,%4$03d",
          "%1$02d:%2$02d:%3$02d.%4$03d",
          "%5$02d:%3$02d.%4$03d",
          "%1$02d:%2$02d:%3$02d",
          "%1$d:%2$02d:%3$02d",
          "%5$02d:%3$02d");

  /** The style of {@link Timecode#written}. */
  static final int ORDINARY = FORMATS.size();

  private TimestampStyle() {}

  /** Writes a time in a style from 0 to {@link #ORDINARY}. */
  static String written(Duration time, int style) {
    return style == ORDINARY
        ? Timecode.of(time).written()
        : String.format(
            Locale.ROOT,
            FORMATS.get(style),
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart(),
            time.toMillisPart(),
            time.toMinutes());
  }
}
