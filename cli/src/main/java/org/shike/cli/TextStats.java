// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shike.index.IndexStats;
import org.shike.transcript.Timecode;

/** Shows the figures of an index to a person, one per line. */
final class TextStats {
  private static final String GAP = "  ";

  private final PrintWriter out;
  private final Messages messages;

  TextStats(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  void show(IndexStats stats) {
    Map<String, String> lines = lines(stats);
    int width = lines.keySet().stream().mapToInt(Columns::of).reduce(0, Math::max);
    lines.forEach(
        (name, value) ->
            out.println(name + " ".repeat(width - Columns.of(name)) + GAP + PlainText.of(value)));
  }

  private Map<String, String> lines(IndexStats stats) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put(messages.say("fact.transcripts"), Long.toString(stats.transcripts()));
    lines.put(messages.say("fact.passages"), Long.toString(stats.passages()));
    lines.put(messages.say("fact.length"), Timecode.of(stats.length()).written());
    lines.put(messages.say("fact.languages"), languages(stats.languages()));
    lines.put(messages.say("fact.terms"), Long.toString(stats.terms()));
    lines.put(messages.say("fact.size"), ByteSize.of(stats.totalBytes()));
    stats.bytes().forEach((part, bytes) -> lines.put(GAP + part, ByteSize.of(bytes)));
    lines.put(messages.say("fact.format"), stats.made().format());
    lines.put(messages.say("fact.analysis"), stats.made().analysis());
    lines.put("Lucene", stats.made().lucene());
    return lines;
  }

  private String languages(Map<String, Long> passages) {
    return passages.isEmpty()
        ? messages.say("no-value")
        : passages.entrySet().stream()
            .map(language -> language.getKey() + " " + language.getValue())
            .collect(Collectors.joining(", "));
  }
}
