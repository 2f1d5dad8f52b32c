// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.util.List;
import java.util.Locale;
import org.shike.parse.ParseResult;
import org.shike.transcript.Problem;
import tools.jackson.core.JsonGenerator;

/** Writes what became of a transcript that was put into the index. */
final class PutJson {
  private PutJson() {}

  static String of(ParseResult read, boolean isChanged) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("id", read.transcript().id());
          json.writeStringProperty("format", read.format().name().toLowerCase(Locale.ROOT));
          json.writeNumberProperty("cues", read.transcript().cues().size());
          json.writeBooleanProperty("changed", isChanged);
          json.writeBooleanProperty("whole", read.isWhole());
          write(json, read.problems());
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, List<Problem> problems) {
    json.writeArrayPropertyStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeNumberProperty("line", problem.line());
      json.writeNumberProperty("column", problem.column());
      json.writeStringProperty("message", problem.message().in(Locale.ENGLISH));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
