// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON values, each on its own line. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int MILLI_DIGITS = 3;

  private Json() {}

  static String line(Consumer<JsonGenerator> content) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      content.accept(json);
    }
    return line.append('\n').toString();
  }

  static void strings(JsonGenerator json, String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** A time in seconds, or null. */
  static void seconds(JsonGenerator json, String key, Optional<Duration> time) {
    if (time.isPresent()) {
      json.writeNumberProperty(key, seconds(time.get()));
    } else {
      json.writeNullProperty(key);
    }
  }

  static void string(JsonGenerator json, String key, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(key, value.get());
    } else {
      json.writeNullProperty(key);
    }
  }

  static BigDecimal seconds(Duration time) {
    BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), MILLI_DIGITS).stripTrailingZeros();
    return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
  }
}
