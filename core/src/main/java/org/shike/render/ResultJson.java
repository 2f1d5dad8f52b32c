// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shike.search.ContextPassage;
import org.shike.search.FacetCount;
import org.shike.search.Group;
import org.shike.search.Highlight;
import org.shike.search.Moment;
import org.shike.search.OtherPlace;
import org.shike.search.SearchResult;
import org.shike.search.Strip;
import org.shike.search.TermScore;
import org.shike.transcript.Message;
import org.shike.transcript.TimeRange;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a result for programs, in the form of {@code docs/search-result.schema.json}: what a web
 * application returns, and what the command prints. Every key is always there; what is not known is
 * null or empty. Times are in seconds, offsets in UTF-16 code units of {@code text}.
 *
 * <pre>{@code
 * String json = ResultJson.of(index.search("Graviton 成本"));
 * }</pre>
 */
public final class ResultJson {
  private final JsonGenerator json;

  private ResultJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The whole result.
   *
   * @param result of any search
   * @return one object on one line, with its line break
   */
  public static String of(SearchResult result) {
    StringBuilder json = new StringBuilder();
    try {
      write(result, json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is not a disk", e);
    }
    return json.toString();
  }

  /**
   * Writes the whole result as one object on one line, and leaves {@code out} open.
   *
   * @param result of any search
   * @param out where it goes; bytes have to be UTF-8
   * @throws IOException if {@code out} throws it
   */
  public static void write(SearchResult result, Appendable out) throws IOException {
    Json.writeLine(out, json -> new ResultJson(json).result(result));
  }

  /**
   * Writes each moment as one object on a line of its own, in the form of {@code
   * docs/moment.schema.json}, and leaves {@code out} open.
   *
   * @param result of any search
   * @param out where it goes; bytes have to be UTF-8
   * @throws IOException if {@code out} throws it
   */
  public static void writeLines(SearchResult result, Appendable out) throws IOException {
    int rank = result.page().before();
    for (Moment moment : result.moments()) {
      int next = ++rank;
      Json.writeLine(out, json -> new ResultJson(json).moment(next, moment));
    }
  }

  private void result(SearchResult result) {
    json.writeStartObject();
    json.writeStringProperty("query", result.query().text());
    json.writeNumberProperty("total", result.total().count());
    json.writeBooleanProperty("totalIsExact", result.total().isExact());
    json.writeNumberProperty("untimedTotal", result.total().untimed());
    strings("notes", result.notes().stream().map(Message::toString).toList());
    strings("suggestions", result.suggestions());
    json.writeObjectPropertyStart("facets");
    result.overview().facets().forEach(this::facet);
    json.writeEndObject();
    groups(result.overview().groups());
    json.writeArrayPropertyStart("strip");
    result.overview().strips().forEach(this::strip);
    json.writeEndArray();
    Json.string(json, "cursor", result.cursor());
    moments(result.page().before(), result.moments());
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
    json.writeBooleanProperty("weak", moment.evidence().isWeak());
    Json.string(json, "link", moment.link());
    json.writeArrayPropertyStart("context");
    moment.context().forEach(this::context);
    json.writeEndArray();
    json.writeArrayPropertyStart("also");
    moment.also().forEach(this::also);
    json.writeEndArray();
    explanation(moment.evidence().explanation());
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
    Json.string(json, "recording", moment.source().recording());
    strings("section", moment.section());
  }

  private void also(OtherPlace place) {
    json.writeStartObject();
    transcript(place.source().transcriptId(), place.source().title());
    Json.times(json, place.time().range());
    timestamp(place.time().range(), place.time().sourceTimestamp());
    Json.string(json, "link", place.source().link());
    json.writeEndObject();
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
    timestamp(moment.time().range(), moment.time().sourceTimestamp());
    json.writeStringProperty("basis", moment.time().basis().name());
    seconds("errorSeconds", moment.time().error());
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
