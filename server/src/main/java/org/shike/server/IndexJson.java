// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shike.index.IndexStats;
import org.shike.passage.Passage;
import org.shike.search.Completion;
import org.shike.transcript.SectionTitles;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import tools.jackson.core.JsonGenerator;

/**
 * What an index holds, as JSON: what the server returns, and what the command prints. Every key is
 * always there; what is not known is null or empty. Times are in seconds. Each object is on a line
 * of its own, with its line break.
 */
public final class IndexJson {
  private IndexJson() {}

  /**
   * {@return the figures of an index, in the form of {@code docs/stats.schema.json}}
   *
   * @param stats of an index
   */
  public static String stats(IndexStats stats) {
    return Json.line(json -> write(json, stats));
  }

  private static void write(JsonGenerator json, IndexStats stats) {
    json.writeStartObject();
    json.writeNumberProperty("transcripts", stats.transcripts());
    json.writeNumberProperty("passages", stats.passages());
    json.writeNumberProperty("seconds", Json.seconds(stats.length()));
    numbers(json, "languages", stats.languages());
    json.writeNumberProperty("terms", stats.terms());
    json.writeNumberProperty("totalBytes", stats.totalBytes());
    numbers(json, "bytes", stats.bytes());
    json.writeStringProperty("format", stats.made().format());
    json.writeStringProperty("analysis", stats.made().analysis());
    json.writeStringProperty("lucene", stats.made().lucene());
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String key, Map<String, Long> numbers) {
    json.writeObjectPropertyStart(key);
    numbers.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  /**
   * {@return a list of transcripts, in the form of {@code docs/list.schema.json}}
   *
   * @param transcripts in the order in which they are listed
   */
  public static String transcripts(List<ListedTranscript> transcripts) {
    return Json.line(
        json -> {
          json.writeStartObject();
          write(json, transcripts);
          json.writeEndObject();
        });
  }

  /** A page of the list, with the id after which the next page begins. */
  static String transcripts(ListPage page) {
    return Json.line(
        json -> {
          json.writeStartObject();
          write(json, page);
          json.writeEndObject();
        });
  }

  /** Writes a page of the list into an object that is open. */
  static void write(JsonGenerator json, ListPage page) {
    write(json, page.transcripts());
    Json.string(json, "next", page.next());
  }

  private static void write(JsonGenerator json, List<ListedTranscript> transcripts) {
    json.writeArrayPropertyStart("transcripts");
    transcripts.forEach(transcript -> write(json, transcript));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, ListedTranscript transcript) {
    json.writeStartObject();
    json.writeStringProperty("id", transcript.id());
    json.writeStringProperty("title", transcript.title());
    Json.string(json, "date", transcript.date().map(LocalDate::toString));
    Json.seconds(json, "seconds", transcript.length());
    Json.strings(json, "languages", transcript.languages());
    json.writeNumberProperty("passages", transcript.passages());
    json.writeEndObject();
  }

  /**
   * {@return passages of a transcript}
   *
   * @param transcript that they are of
   * @param passages all of its passages, or some
   */
  public static String passages(Transcript transcript, List<Passage> passages) {
    SectionTitles titles = SectionTitles.of(transcript);
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("id", transcript.id());
          json.writeStringProperty("title", transcript.title());
          json.writeArrayPropertyStart("passages");
          passages.forEach(passage -> write(json, titles, passage));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, SectionTitles titles, Passage passage) {
    json.writeStartObject();
    Json.seconds(json, "start", passage.time().map(TimeRange::start));
    Json.seconds(json, "end", passage.time().flatMap(TimeRange::end));
    json.writeStringProperty("basis", passage.basis().name());
    Json.string(json, "speaker", passage.speaker());
    Json.strings(json, "section", titles.around(passage.first().cue()));
    json.writeStringProperty("text", passage.text());
    json.writeEndObject();
  }

  /**
   * {@return how a query may continue, in the form of {@code docs/completions.schema.json}}
   *
   * @param typed so far
   * @param completions best first
   */
  public static String completions(String typed, List<Completion> completions) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("query", typed);
          json.writeArrayPropertyStart("completions");
          completions.forEach(completion -> write(json, completion));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /**
   * {@return each completion as one object}
   *
   * @param completions best first
   */
  public static String completionLines(List<Completion> completions) {
    return completions.stream()
        .map(completion -> Json.line(json -> write(json, completion)))
        .collect(Collectors.joining());
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
