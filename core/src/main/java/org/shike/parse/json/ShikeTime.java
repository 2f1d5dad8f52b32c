// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.shike.transcript.Message;
import org.shike.transcript.TimeRange;

/** A start and an end in Shike's JSON. */
final class ShikeTime {
  /** More digits than any number of seconds has; arithmetic on very many digits would be slow. */
  private static final int MAX_SCALE = 100;

  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int NANO_DIGITS = 9;

  private final JsonPlace place;
  private Optional<Duration> start = Optional.empty();
  private Optional<Duration> end = Optional.empty();

  ShikeTime(JsonPlace place) {
    this.place = place;
  }

  void acceptStart(JsonSource json) {
    start = time(json, Message.of("a start that is not a number of seconds; it was left out"));
    if (start.filter(Duration::isNegative).isPresent()) {
      place.report(Message.of("a start before the recording; 0:00 was used"));
      start = Optional.of(Duration.ZERO);
    }
  }

  void acceptEnd(JsonSource json) {
    end = time(json, Message.of("an end that is not a number of seconds; it was left out"));
  }

  private Optional<Duration> time(JsonSource json, Message problem) {
    Optional<Duration> time = json.decimal().flatMap(ShikeTime::seconds);
    if (time.isEmpty() && !json.isNull()) {
      place.report(problem);
    }
    return time;
  }

  /** A number of seconds, exact to the nanosecond. */
  private static Optional<Duration> seconds(String digits) {
    BigDecimal seconds = new BigDecimal(digits);
    if (Math.abs(seconds.scale()) > MAX_SCALE || seconds.abs().compareTo(MAX_SECONDS) > 0) {
      return Optional.empty();
    }
    BigDecimal exact = seconds.setScale(NANO_DIGITS, RoundingMode.HALF_UP);
    BigDecimal whole = exact.setScale(0, RoundingMode.DOWN);
    long nanos = exact.subtract(whole).movePointRight(NANO_DIGITS).longValueExact();
    return Optional.of(Duration.ofSeconds(whole.longValueExact(), nanos));
  }

  /** The range; empty if there is no start. */
  Optional<TimeRange> range() {
    if (start.isEmpty()) {
      end.ifPresent(known -> place.report(Message.of("an end without a start; it was left out")));
      return Optional.empty();
    }
    Duration from = start.get();
    Optional<Duration> to = end.filter(known -> known.compareTo(from) >= 0);
    if (end.isPresent() && to.isEmpty()) {
      place.report(Message.of("an end before its start; it was left out"));
    }
    return Optional.of(new TimeRange(from, to));
  }
}
