// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.Optional;
import org.shike.transcript.Timecode;

/** A time as recognisers write it: {@code 0:02}, {@code 00:00:02}, {@code 00:00:02,104}. */
public final class ClockTime {
  /** Matches neither the beginning of something longer nor a time of day. */
  public static final String REGEX =
      "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?(?![.,]?\\d|:\\d|\\s?[AaPp]\\.?[Mm]\\b)";

  private static final int MILLI_DIGITS = 3;

  private ClockTime() {}

  /** Empty for an impossible time, such as {@code 12:75}. */
  public static Optional<Duration> parse(String written) {
    int point = Math.max(written.indexOf('.'), written.indexOf(','));
    String whole = point < 0 ? written : written.substring(0, point);
    String fraction = point < 0 ? "" : written.substring(point + 1);
    String millis = fraction + "0".repeat(MILLI_DIGITS - fraction.length());
    return Timecode.parse(whole).map(time -> time.time().plusMillis(Integer.parseInt(millis)));
  }
}
