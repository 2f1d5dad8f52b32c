// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.shike.index.IndexStats;
import tools.jackson.core.JsonGenerator;

/** Writes the figures of an index for programs, as one object. */
final class JsonStats {
  private JsonStats() {}

  static void write(PrintWriter out, IndexStats stats) {
    Json.writeLine(out, json -> write(json, stats));
  }

  private static void write(JsonGenerator json, IndexStats stats) {
    json.writeStartObject();
    json.writeNumberProperty("transcripts", stats.transcripts());
    json.writeNumberProperty("passages", stats.passages());
    json.writeNumberProperty("seconds", Json.seconds(stats.length()));
    numbers(json, "languages", stats.languages());
    json.writeNumberProperty("terms", stats.terms());
    json.writeNumberProperty("totalBytes", stats.totalBytes());
    numbers(json, "bytes", stats.bytes());
    json.writeStringProperty("format", stats.made().format());
    json.writeStringProperty("analysis", stats.made().analysis());
    json.writeStringProperty("lucene", stats.made().lucene());
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String key, Map<String, Long> numbers) {
    json.writeObjectPropertyStart(key);
    numbers.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }
}
