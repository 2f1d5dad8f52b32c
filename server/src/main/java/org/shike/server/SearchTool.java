// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shike.index.TranscriptIndex;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Message;
import tools.jackson.core.JsonGenerator;

/**
 * Finds moments for an assistant.
 *
 * @param tools that it is one of
 * @param longest how long a search may take
 */
record SearchTool(AssistantTools tools, Duration longest) implements AssistantTools.Work {
  private static final int USUAL_MOMENTS = 5;
  private static final int MOST_MOMENTS = 20;

  @Override
  public String json(Parameters given, Optional<String> address) throws IOException {
    MomentQuery query =
        MomentQuery.of(given.required("query", "say what to look for"))
            .withLimit(given.number("limit", USUAL_MOMENTS, 1, MOST_MOMENTS))
            .withTimeLimit(longest);
    MomentQuery page = given.one("cursor").map(query::withCursor).orElse(query);
    return tools.read(index -> json(index, index.search(page), address));
  }

  private static String json(TranscriptIndex index, SearchResult result, Optional<String> address)
      throws IOException {
    Map<String, Quotable> transcripts = new LinkedHashMap<>();
    for (Moment moment : result.moments()) {
      String id = moment.transcriptId();
      if (!transcripts.containsKey(id)) {
        index.get(id).ifPresent(found -> transcripts.put(id, Quotable.of(found, address)));
      }
    }
    return AssistantTools.marked(json -> write(json, result, transcripts));
  }

  private static void write(
      JsonGenerator json, SearchResult result, Map<String, Quotable> transcripts) {
    json.writeNumberProperty("total", result.total().count());
    json.writeBooleanProperty("totalIsExact", result.total().isExact());
    Json.strings(json, "notes", result.notes().stream().map(Message::toString).toList());
    Json.strings(json, "suggestions", result.suggestions());
    Json.string(json, "cursor", result.cursor());
    json.writeArrayPropertyStart("moments");
    for (Moment moment : result.moments()) {
      // A transcript that was removed meanwhile cannot be quoted.
      Optional.ofNullable(transcripts.get(moment.transcriptId()))
          .ifPresent(transcript -> write(json, transcript, moment));
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Quotable transcript, Moment moment) {
    json.writeStartObject();
    transcript.writeNames(json);
    json.writeStringProperty("match", moment.match().name());
    Json.strings(json, "missing", moment.missing());
    transcript.quote(moment).write(json);
    json.writeEndObject();
  }
}
