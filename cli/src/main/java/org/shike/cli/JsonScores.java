// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.evaluation.Measure;
import org.shike.evaluation.SystemScores;
import tools.jackson.core.JsonGenerator;

/** Writes measures for programs, as one object. */
final class JsonScores {
  private JsonScores() {}

  static void write(PrintWriter out, String collection, List<SystemScores> systems) {
    Json.writeLine(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("collection", collection);
          json.writeArrayPropertyStart("systems");
          systems.forEach(system -> write(json, system));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, SystemScores system) {
    json.writeStartObject();
    json.writeStringProperty("system", system.system());
    json.writeNumberProperty("queries", system.answerable().size());
    for (Measure measure : Measure.values()) {
      json.writeNumberProperty(measure.label(), system.mean(measure));
    }
    json.writeNumberProperty("indexBytes", system.indexBytes());
    json.writeNumberProperty("documentsPerSecond", system.documentsPerSecond());
    json.writeObjectPropertyStart("queryMillis");
    json.writeNumberProperty("p50", system.queryMillis(0.5));
    json.writeNumberProperty("p99", system.queryMillis(0.99));
    json.writeEndObject();
    json.writeEndObject();
  }
}
