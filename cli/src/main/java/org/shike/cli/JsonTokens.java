// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.analysis.AnalyzedToken;
import tools.jackson.core.JsonGenerator;

/** Writes tokens for programs; offsets are in UTF-16 code units. */
final class JsonTokens {
  private JsonTokens() {}

  static void writeArray(PrintWriter out, List<AnalyzedToken> tokens) {
    Json.writeLine(
        out,
        json -> {
          json.writeStartArray();
          tokens.forEach(token -> write(json, token));
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, AnalyzedToken token) {
    json.writeStartObject();
    json.writeStringProperty("term", token.term());
    json.writeNumberProperty("from", token.from());
    json.writeNumberProperty("to", token.to());
    json.writeNumberProperty("position", token.position());
    json.writeNumberProperty("positionLength", token.positionLength());
    json.writeStringProperty("type", token.type());
    json.writeEndObject();
  }
}
