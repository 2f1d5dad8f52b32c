// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shike.evaluation.CollectionScores;
import org.shike.evaluation.Comparison;
import org.shike.evaluation.Measure;
import org.shike.evaluation.SystemScores;
import tools.jackson.core.JsonGenerator;

/** Writes measures for programs, as one object. */
final class JsonScores {
  private JsonScores() {}

  static void write(PrintWriter out, List<CollectionScores> collections) {
    Json.writeLine(
        out,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("collections");
          collections.forEach(collection -> write(json, collection));
          json.writeEndArray();
          json.writeArrayPropertyStart("mean");
          Comparison.bySystem(collections).forEach(system -> writeMean(json, system));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, CollectionScores collection) {
    json.writeStartObject();
    json.writeStringProperty("collection", collection.collection());
    json.writeArrayPropertyStart("systems");
    List<List<Comparison>> compared = Comparison.bySystem(List.of(collection));
    for (int at = 0; at < compared.size(); at++) {
      write(json, collection.systems().get(at), compared.get(at));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SystemScores system, List<Comparison> compared) {
    json.writeStartObject();
    json.writeStringProperty("system", system.system());
    json.writeNumberProperty("queries", system.answerable().size());
    for (Measure measure : Measure.values()) {
      json.writeNumberProperty(measure.label(), system.mean(measure));
    }
    writeCompared(json, compared);
    share(json, "silent", system.silence());
    share(json, "weak", system.weakness());
    json.writeNumberProperty("indexBytes", system.indexBytes());
    json.writeNumberProperty("documentsPerSecond", system.documentsPerSecond());
    json.writeObjectPropertyStart("queryMillis");
    json.writeNumberProperty("p50", system.queryMillis(0.5));
    json.writeNumberProperty("p99", system.queryMillis(0.99));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeMean(JsonGenerator json, List<Comparison> system) {
    json.writeStartObject();
    json.writeStringProperty("system", system.getFirst().system());
    for (Comparison compared : system) {
      json.writeNumberProperty(compared.measure().label(), compared.mean());
    }
    writeCompared(json, system);
    json.writeEndObject();
  }

  private static void writeCompared(JsonGenerator json, List<Comparison> system) {
    json.writeObjectPropertyStart("compared");
    for (Comparison compared : system) {
      Optional<Comparison.Rival> rival = compared.rival();
      json.writeObjectPropertyStart(compared.measure().label());
      json.writeNumberProperty("from", compared.interval().from());
      json.writeNumberProperty("to", compared.interval().to());
      Json.string(json, "bestOther", rival.map(Comparison.Rival::system));
      number(json, "p", rival.map(Comparison.Rival::p));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void share(JsonGenerator json, String key, OptionalDouble share) {
    number(json, key, share.isPresent() ? Optional.of(share.getAsDouble()) : Optional.empty());
  }

  private static void number(JsonGenerator json, String key, Optional<Double> value) {
    if (value.isPresent()) {
      json.writeNumberProperty(key, value.get());
    } else {
      json.writeNullProperty(key);
    }
  }
}
