// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/** The column of times before lines of text, as wide as the longest of them. */
record TimeColumn(int width) {
  private static final String UNTIMED = "-";
  private static final int LEAST_WIDTH = 7;
  private static final String GAP = "  ";

  /** A column for times as {@link #time} makes them. */
  static TimeColumn of(Stream<String> times) {
    return new TimeColumn(times.mapToInt(String::length).reduce(LEAST_WIDTH, Math::max));
  }

  /** A time as people read it; {@code -} for none. */
  static String time(Optional<TimeRange> time, String written) {
    Optional<Duration> start = time.map(TimeRange::start);
    return start.map(known -> new Timecode(known, written).toString()).orElse(UNTIMED);
  }

  /** The beginning of a line with a time. */
  String before(String time) {
    return " ".repeat(width - time.length()) + time + GAP;
  }

  /** The beginning of a line without one. */
  String blank() {
    return before("");
  }
}
