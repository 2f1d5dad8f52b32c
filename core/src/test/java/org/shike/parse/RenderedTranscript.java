// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;
import org.shike.transcript.Transcript;

/** What was understood of a file, one fact a line. */
public final class RenderedTranscript {
  private RenderedTranscript() {}

  public static String of(ParseResult result) {
    Transcript transcript = result.transcript();
    List<String> lines = new ArrayList<>();
    lines.add("title: " + transcript.title());
    transcript.metadata().forEach((key, values) -> lines.add(key + " = " + onOneLine(values)));
    List<Section> sections = transcript.sections();
    IntStream.range(0, sections.size()).mapToObj(i -> of(i, sections.get(i))).forEach(lines::add);
    transcript.cues().stream().map(RenderedTranscript::of).forEach(lines::add);
    result.problems().forEach(problem -> lines.add("problem " + problem));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String onOneLine(List<String> values) {
    return values.stream().map(RenderedTranscript::onOneLine).collect(Collectors.joining("; "));
  }

  private static String of(int index, Section section) {
    return String.format(
        Locale.ROOT,
        "section %d: %s %s%s",
        index,
        "#".repeat(section.level()),
        section.title(),
        section.time().map(time -> " (" + of(time) + ")").orElse(""));
  }

  private static String of(Cue cue) {
    List<String> facts = new ArrayList<>();
    cue.time().ifPresent(time -> facts.add(cue.timestamp() + " (" + of(time) + ")"));
    facts.add(cue.basis().name().toLowerCase(Locale.ROOT));
    cue.section().ifPresent(section -> facts.add("section " + section));
    cue.speaker().ifPresent(name -> facts.add("speaker " + name));
    return "cue " + String.join(", ", facts) + ": " + onOneLine(cue.text());
  }

  private static String of(TimeRange time) {
    String end = time.end().map(at -> Timecode.of(at).written()).orElse("?");
    return Timecode.of(time.start()).written() + " - " + end;
  }

  private static String onOneLine(String text) {
    return text.replace("\n", " ⏎ ");
  }
}
