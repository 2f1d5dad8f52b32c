// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.passage.Passage;
import org.shike.transcript.SectionTitles;
import org.shike.transcript.Transcript;
import tools.jackson.core.JsonGenerator;

/**
 * Writes passages for programs, as one object. Every key is always there; what is not known is null
 * or empty. Times are in seconds.
 */
final class JsonPassages {
  private final JsonGenerator json;
  private final SectionTitles titles;

  private JsonPassages(JsonGenerator json, Transcript transcript) {
    this.json = json;
    this.titles = SectionTitles.of(transcript);
  }

  static void write(PrintWriter out, Transcript transcript, List<Passage> passages) {
    Json.writeLine(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("id", transcript.id());
          json.writeStringProperty("title", transcript.title());
          json.writeArrayPropertyStart("passages");
          passages.forEach(new JsonPassages(json, transcript)::passage);
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void passage(Passage passage) {
    json.writeStartObject();
    Json.times(json, passage.time());
    json.writeStringProperty("basis", passage.basis().name());
    Json.string(json, "speaker", passage.speaker());
    Json.strings(json, "section", titles.around(passage.first().cue()));
    json.writeStringProperty("text", passage.text());
    json.writeEndObject();
  }
}
