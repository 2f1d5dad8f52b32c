// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import tools.jackson.core.JsonGenerator;

/**
 * Tells an assistant what the sections of a transcript are.
 *
 * @param tools that it is one of
 */
record OutlineTool(AssistantTools tools) implements AssistantTools.Work {
  private static final int USUAL_SECTIONS = 100;
  private static final int MOST_SECTIONS = 500;

  /** A section, and the cue that opens it. */
  private record Entry(OpenedSections.Opened section, int cue) {}

  @Override
  public String json(Parameters given, Optional<String> address) throws IOException {
    Quotable from = tools.transcript(given, address);
    int limit = given.number("limit", USUAL_SECTIONS, 1, MOST_SECTIONS);
    List<Entry> all =
        OpenedSections.of(from.transcript()).byCue().entrySet().stream()
            .flatMap(at -> at.getValue().stream().map(one -> new Entry(one, at.getKey())))
            .toList();
    return AssistantTools.marked(
        json -> {
          from.writeNames(json);
          json.writeNumberProperty("total", all.size());
          json.writeArrayPropertyStart("sections");
          all.stream().limit(limit).forEach(entry -> write(json, from, entry));
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, Quotable from, Entry entry) {
    Cue cue = from.transcript().cues().get(entry.cue());
    var start = cue.time().map(TimeRange::start);
    json.writeStartObject();
    json.writeStringProperty("title", entry.section().title());
    json.writeNumberProperty("level", entry.section().level());
    Json.seconds(json, "start", start);
    Quote.timestamp(json, cue.time(), cue.timestamp());
    json.writeNumberProperty("from", from.text().start(entry.cue()));
    Json.string(json, "link", from.link(cue.time()));
    Json.string(json, "page", from.page(start));
    json.writeEndObject();
  }
}
