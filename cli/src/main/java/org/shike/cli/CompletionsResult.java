// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.search.Completion;
import tools.jackson.core.JsonGenerator;

/**
 * Shows how a query may continue.
 *
 * @param typed so far
 */
record CompletionsResult(PrintWriter out, String typed, List<Completion> completions) {
  /** One query per line, for people and for the completion of a shell. */
  void writeText() {
    completions.forEach(completion -> out.println(PlainText.of(completion.query())));
  }

  /** All as one object. */
  void writeWhole() {
    Json.writeLine(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("query", typed);
          json.writeArrayPropertyStart("completions");
          completions.forEach(completion -> write(json, completion));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** One object per completion, each on its own line. */
  void writeLines() {
    completions.forEach(completion -> Json.writeLine(out, json -> write(json, completion)));
  }

  private static void write(JsonGenerator json, Completion completion) {
    json.writeStartObject();
    json.writeStringProperty("text", completion.text());
    Json.string(json, "field", completion.field());
    json.writeStringProperty("query", completion.query());
    json.writeNumberProperty("passages", completion.passages());
    json.writeEndObject();
  }
}
