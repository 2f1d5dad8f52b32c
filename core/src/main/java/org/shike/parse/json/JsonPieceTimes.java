// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Collects when a piece of speech starts and ends. The key tells whether a number is seconds or
 * milliseconds; if it does not, {@link JsonUnit} decides.
 */
final class JsonPieceTimes {
  private final JsonSource json;
  private Optional<Duration> start = Optional.empty();
  private Optional<Duration> end = Optional.empty();
  private Optional<Duration> duration = Optional.empty();
  private int broken;

  JsonPieceTimes(JsonSource json) {
    this.json = json;
  }

  /** Accepts the value of a key; false if it is not the key of a time. */
  boolean accept(String key) {
    switch (key) {
      case "start", "begin", "from", "startTime", "start_time" ->
          start = time(JsonSource::plainTime);
      case "end", "stop", "to", "endTime", "end_time" -> end = time(JsonSource::plainTime);
      case "duration", "dur" -> duration = time(JsonSource::plainTime);
      case "startSeconds", "start_seconds" -> start = time(JsonTime::seconds);
      case "endSeconds", "end_seconds" -> end = time(JsonTime::seconds);
      case "duration_seconds" -> duration = time(JsonTime::seconds);
      case "start_ms",
          "startMs",
          "startMillis",
          "startTimeMs",
          "start_time_ms",
          "begin_ms",
          "tStartMs" ->
          start = time(JsonTime::millis);
      case "end_ms", "endMs", "endMillis", "endTimeMs", "end_time_ms" ->
          end = time(JsonTime::millis);
      case "duration_ms", "durationMs", "dDurationMs" -> duration = time(JsonTime::millis);
      case "timestamp", "timestamps" -> range(JsonSource::plainTime);
      case "offsets" -> range(JsonTime::millis);
      default -> {
        return false;
      }
    }
    return true;
  }

  private Optional<Duration> time(Function<JsonSource, Optional<Duration>> unit) {
    Optional<Duration> time = unit.apply(json);
    broken += time.isEmpty() && !json.isNull() ? 1 : 0;
    return time;
  }

  /** A single start, {@code [start, end]} or {@code {"from": start, "to": end}}. */
  private void range(Function<JsonSource, Optional<Duration>> unit) {
    List<Optional<Duration>> times = new ArrayList<>();
    if (json.isArray()) {
      json.array(() -> times.add(time(unit)));
    } else if (json.isObject()) {
      json.object(key -> times.add("from".equals(key) ? 0 : times.size(), time(unit)));
    } else {
      times.add(time(unit));
    }
    start = times.isEmpty() ? start : times.get(0);
    end = times.size() == 2 ? times.get(1) : end;
  }

  Optional<Duration> start() {
    return start;
  }

  /** The stated end, else the start plus the duration. */
  Optional<Duration> end() {
    return end.or(() -> start.flatMap(from -> duration.map(from::plus)));
  }

  /** Whether the file states a duration instead of an end. */
  boolean hasDuration() {
    return end.isEmpty() && duration.isPresent();
  }

  /** How many times could not be read. */
  int broken() {
    return broken;
  }
}
