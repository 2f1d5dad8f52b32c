// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An array as a piece of speech: {@code ["text", start, end]} or {@code [start, end, "text"]}. */
public final class JsonTuple {
  private static final int MAX_SIZE = 3;

  private final int line;
  private final List<Element> elements = new ArrayList<>();
  private boolean isOther;

  /** An element of the array that can be part of a tuple. */
  private record Element(Optional<String> text, Optional<Duration> time, boolean mayBeTime) {}

  public JsonTuple(int line) {
    this.line = line;
  }

  /** Adds the current value of the source. */
  public void add(JsonSource json) {
    isOther |= json.isArray() || json.isObject() || elements.size() == MAX_SIZE;
    if (!isOther) {
      boolean mayBeTime = json.isNumber() || json.isNull() || json.number().isPresent();
      elements.add(new Element(json.spacedText(), json.plainTime(), mayBeTime));
    }
  }

  /** The piece; empty if the array is something else. */
  public Optional<JsonPiece> piece() {
    int last = elements.size() - 1;
    if (isOther || last < 1) {
      return Optional.empty();
    }
    return piece(elements.get(0), elements.subList(1, last + 1))
        .or(() -> piece(elements.get(last), elements.subList(0, last)));
  }

  private Optional<JsonPiece> piece(Element text, List<Element> times) {
    boolean areTimes =
        times.stream().allMatch(Element::mayBeTime)
            && times.stream().anyMatch(time -> time.time().isPresent());
    if (!areTimes || text.text().filter(written -> !written.isBlank()).isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> end = times.size() > 1 ? times.get(1).time() : Optional.empty();
    return Optional.of(JsonPiece.of(line, text.text().get()).withTime(times.get(0).time(), end));
  }
}
