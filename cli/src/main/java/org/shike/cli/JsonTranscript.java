// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.shike.parse.ParseResult;
import org.shike.parse.Problem;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Section;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a transcript for programs, as one object. Every key is always there; what is not known is
 * null or empty. Times are in seconds.
 */
final class JsonTranscript {
  private final JsonGenerator json;
  private final ParseResult result;
  private final Transcript transcript;
  private final SectionTitles titles;

  private JsonTranscript(JsonGenerator json, ParseResult result) {
    this.json = json;
    this.result = result;
    this.transcript = result.transcript();
    this.titles = new SectionTitles(transcript);
  }

  static void write(PrintWriter out, ParseResult result) {
    Json.writeLine(out, json -> new JsonTranscript(json, result).write());
  }

  private void write() {
    json.writeStartObject();
    json.writeStringProperty("id", transcript.id());
    json.writeStringProperty("title", transcript.title());
    json.writeStringProperty("format", result.format().name());
    json.writeObjectPropertyStart("metadata");
    transcript.metadata().forEach((key, values) -> Json.strings(json, key, values));
    json.writeEndObject();
    json.writeArrayPropertyStart("sections");
    transcript.sections().forEach(this::section);
    json.writeEndArray();
    json.writeArrayPropertyStart("cues");
    transcript.cues().forEach(this::cue);
    json.writeEndArray();
    json.writeArrayPropertyStart("problems");
    result.problems().forEach(this::problem);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void section(Section section) {
    json.writeStartObject();
    json.writeStringProperty("title", section.title());
    json.writeNumberProperty("level", section.level());
    Json.times(json, section.time());
    json.writeEndObject();
  }

  private void cue(Cue cue) {
    json.writeStartObject();
    Json.times(json, cue.time());
    json.writeStringProperty("basis", cue.basis().name());
    Json.string(json, "speaker", cue.speaker());
    Json.strings(json, "section", titles.around(cue));
    json.writeStringProperty("text", cue.text());
    json.writeArrayPropertyStart("texts");
    cue.texts().forEach(this::text);
    json.writeEndArray();
    json.writeArrayPropertyStart("words");
    cue.words().forEach(word -> word(cue, word));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void text(CueText text) {
    json.writeStartObject();
    Json.string(json, "lang", text.language());
    json.writeStringProperty("text", text.text());
    json.writeEndObject();
  }

  private void word(Cue cue, Word word) {
    json.writeStartObject();
    json.writeStringProperty("text", cue.text().substring(word.from(), word.to()));
    Json.times(json, Optional.of(word.time()));
    json.writeEndObject();
  }

  private void problem(Problem problem) {
    json.writeStartObject();
    json.writeNumberProperty("line", problem.line());
    json.writeNumberProperty("column", problem.column());
    json.writeStringProperty("message", problem.message());
    json.writeEndObject();
  }
}
