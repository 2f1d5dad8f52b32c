// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of JSON that was read: one that is missing has no text, no items and no members.
 *
 * @param value a {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean}, or
 *     null
 */
record Json(@Nullable Object value) {
  /** What is kept of a transcript may be one long text. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final Json MISSING = new Json(null);

  /** A value of JSON to be written. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      object.put((String) namesAndValues[at], namesAndValues[at + 1]);
    }
    return object;
  }

  static byte[] bytes(Object tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(json, tree);
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, @Nullable Object tree) {
    switch (tree) {
      case null -> json.writeNull();
      case Json read -> write(json, read.value());
      case Map<?, ?> members -> {
        json.writeStartObject();
        members.forEach((name, value) -> writeMember(json, (String) name, value));
        json.writeEndObject();
      }
      case Iterable<?> items -> {
        json.writeStartArray();
        items.forEach(item -> write(json, item));
        json.writeEndArray();
      }
      case BytesRef bytes -> json.writeBinary(bytes.bytes, bytes.offset, bytes.length);
      case byte[] bytes -> json.writeBinary(bytes);
      case Boolean value -> json.writeBoolean(value);
      case Float value -> json.writeNumber(value);
      case Number value -> json.writeNumber(value.longValue());
      default -> json.writeString(tree.toString());
    }
  }

  private static void writeMember(JsonGenerator json, String name, Object value) {
    json.writeName(name);
    write(json, value);
  }

  static Json parse(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      return new Json(read(parser));
    }
  }

  private static @Nullable Object read(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null, default -> null;
    };
  }

  private static Map<String, @Nullable Object> members(JsonParser parser) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, read(parser));
    }
    return members;
  }

  private static List<@Nullable Object> items(JsonParser parser) {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser));
    }
    return items;
  }

  /** A member, or one of a member. */
  Json at(String... path) {
    Json found = this;
    for (String name : path) {
      found = found.value instanceof Map<?, ?> members ? new Json(members.get(name)) : MISSING;
    }
    return found;
  }

  boolean isMissing() {
    return value == null;
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  String text() {
    return value == null ? "" : value.toString();
  }

  long number() {
    return value instanceof Number number ? number.longValue() : 0;
  }

  byte[] binary() {
    return Base64.getDecoder().decode(text());
  }

  List<Json> items() {
    return value instanceof List<?> items ? items.stream().map(Json::new).toList() : List.of();
  }

  /** The members, by name. */
  Map<String, Json> members() {
    Map<String, Json> all = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> members) {
      members.forEach((name, member) -> all.put((String) name, new Json(member)));
    }
    return all;
  }
}
