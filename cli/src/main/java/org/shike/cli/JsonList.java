// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes a list of transcripts for programs, as one object. */
final class JsonList {
  private JsonList() {}

  static void write(PrintWriter out, List<ListedTranscript> transcripts) {
    Json.writeLine(
        out,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("transcripts");
          transcripts.forEach(transcript -> write(json, transcript));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, ListedTranscript transcript) {
    json.writeStartObject();
    json.writeStringProperty("id", transcript.id());
    json.writeStringProperty("title", transcript.title());
    Json.string(json, "date", transcript.date().map(LocalDate::toString));
    Json.seconds(json, "seconds", transcript.length());
    Json.strings(json, "languages", transcript.languages());
    json.writeNumberProperty("passages", transcript.passages());
    json.writeEndObject();
  }
}
