// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shike.search.ContextPassage;
import org.shike.search.FacetCount;
import org.shike.search.Group;
import org.shike.search.Highlight;
import org.shike.search.Moment;
import org.shike.search.SearchResult;
import org.shike.search.Strip;
import org.shike.search.TermScore;
import org.shike.transcript.TimeRange;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a result for programs. Every key is always there; what is not known is null or empty.
 * Times are in seconds, offsets in UTF-16 code units of {@code text}.
 */
final class JsonResult {
  private final JsonGenerator json;

  private JsonResult(JsonGenerator json) {
    this.json = json;
  }

  /** The whole result as one object. */
  static void writeWhole(PrintWriter out, SearchResult result) {
    Json.writeLine(out, json -> new JsonResult(json).result(result));
  }

  /** One object per moment, each on its own line. */
  static void writeLines(PrintWriter out, SearchResult result) {
    int rank = result.before();
    for (Moment moment : result.moments()) {
      int next = ++rank;
      Json.writeLine(out, json -> new JsonResult(json).moment(next, moment));
    }
  }

  private void result(SearchResult result) {
    json.writeStartObject();
    json.writeStringProperty("query", result.query().text());
    json.writeNumberProperty("total", result.total());
    json.writeBooleanProperty("totalIsExact", result.totalIsExact());
    json.writeNumberProperty("untimedTotal", result.untimedTotal());
    strings("notes", result.notes());
    strings("suggestions", result.suggestions());
    json.writeObjectPropertyStart("facets");
    result.facets().forEach(this::facet);
    json.writeEndObject();
    groups(result.groups());
    json.writeArrayPropertyStart("strip");
    result.strip().forEach(this::strip);
    json.writeEndArray();
    Json.string(json, "cursor", result.cursor());
    moments(result.before(), result.moments());
    json.writeEndObject();
  }

  /** Writes moments after {@code better} others, which have a better rank. */
  private void moments(int better, List<Moment> moments) {
    json.writeArrayPropertyStart("moments");
    int rank = better;
    for (Moment moment : moments) {
      moment(++rank, moment);
    }
    json.writeEndArray();
  }

  private void groups(List<Group> groups) {
    json.writeArrayPropertyStart("groups");
    int better = 0;
    for (Group group : groups) {
      json.writeStartObject();
      transcript(group.transcriptId(), group.title());
      json.writeNumberProperty("total", group.total());
      moments(better, group.moments());
      json.writeEndObject();
      better += group.moments().size();
    }
    json.writeEndArray();
  }

  private void facet(String name, List<FacetCount> counts) {
    json.writeArrayPropertyStart(name);
    for (FacetCount count : counts) {
      json.writeStartObject();
      json.writeStringProperty("value", count.value());
      json.writeNumberProperty("count", count.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strip(Strip strip) {
    json.writeStartObject();
    json.writeStringProperty("transcript", strip.transcriptId());
    json.writeNumberProperty("seconds", Json.seconds(strip.length()));
    json.writeArrayPropertyStart("counts");
    strip.counts().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void moment(int rank, Moment moment) {
    json.writeStartObject();
    json.writeNumberProperty("rank", rank);
    json.writeNumberProperty("score", moment.score());
    json.writeStringProperty("match", moment.match().name().toLowerCase(Locale.ROOT));
    place(moment);
    time(moment);
    Json.string(json, "speaker", moment.speaker());
    json.writeStringProperty("text", moment.snippet().text());
    json.writeArrayPropertyStart("highlights");
    moment.snippet().highlights().forEach(this::highlight);
    json.writeEndArray();
    strings("missing", moment.missing());
    json.writeBooleanProperty("weak", moment.isWeak());
    Json.string(json, "link", moment.link());
    json.writeArrayPropertyStart("context");
    moment.context().forEach(this::context);
    json.writeEndArray();
    explanation(moment.explanation());
    json.writeEndObject();
  }

  /** Null unless the query asked for it. */
  private void explanation(List<TermScore> parts) {
    if (parts.isEmpty()) {
      json.writeNullProperty("explanation");
      return;
    }
    json.writeArrayPropertyStart("explanation");
    for (TermScore part : parts) {
      json.writeStartObject();
      json.writeStringProperty("text", part.text());
      json.writeStringProperty("found", part.found().name());
      json.writeNumberProperty("score", part.score());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void place(Moment moment) {
    transcript(moment.transcriptId(), moment.title());
    strings("section", moment.section());
  }

  private void transcript(String id, String title) {
    json.writeObjectPropertyStart("transcript");
    json.writeStringProperty("id", id);
    json.writeStringProperty("title", title);
    json.writeEndObject();
  }

  private void time(Moment moment) {
    seconds("start", moment.start());
    seconds("end", moment.end());
    timestamp(moment.time(), moment.sourceTimestamp());
    json.writeStringProperty("basis", moment.basis().name());
    seconds("errorSeconds", moment.error());
  }

  private void context(ContextPassage passage) {
    json.writeStartObject();
    json.writeBooleanProperty("before", passage.isBefore());
    Json.times(json, passage.time());
    timestamp(passage.time(), passage.timestamp());
    Json.string(json, "speaker", passage.speaker());
    json.writeStringProperty("text", passage.text());
    json.writeEndObject();
  }

  private void timestamp(Optional<TimeRange> time, String written) {
    Json.string(json, "timestamp", time.map(known -> written));
  }

  private void highlight(Highlight highlight) {
    json.writeStartObject();
    json.writeNumberProperty("from", highlight.from());
    json.writeNumberProperty("to", highlight.to());
    seconds("time", highlight.time());
    json.writeStringProperty("basis", highlight.basis().name());
    json.writeEndObject();
  }

  private void strings(String key, List<String> values) {
    Json.strings(json, key, values);
  }

  private void seconds(String key, Optional<Duration> time) {
    Json.seconds(json, key, time);
  }
}
