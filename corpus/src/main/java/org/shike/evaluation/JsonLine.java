// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The strings and numbers of a JSON object on a line of its own.
 *
 * @param where file and line, for messages
 */
record JsonLine(String where, Map<String, String> values) {
  private static final JsonFactory JSON = new JsonFactory();

  static JsonLine of(String line, String where) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException(where + ": not a JSON object");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
          values.put(key, json.getString());
        }
        json.skipChildren();
      }
    } catch (JacksonException e) {
      throw new IOException(where + ": " + e.getOriginalMessage(), e);
    }
    return new JsonLine(where, values);
  }

  String text(String key) throws IOException {
    if (!values.containsKey(key)) {
      throw new IOException(where + ": \"" + key + "\" is missing");
    }
    return values.get(key);
  }

  String textOr(String key, String other) {
    return values.getOrDefault(key, other);
  }

  /** A number; empty if it is missing or not a number. */
  Optional<Double> number(String key) {
    return Optional.ofNullable(values.get(key))
        .filter(value -> value.matches("\\d{1,9}(\\.\\d+)?"))
        .map(Double::valueOf);
  }
}
