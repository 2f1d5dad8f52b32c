// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Word;

/** A result as the golden files show it: a line a cue, its other texts and words below it. */
final class Rendering {
  private final StringBuilder out = new StringBuilder();

  private Rendering() {}

  static String of(ParseResult result) {
    Rendering rendering = new Rendering();
    rendering.line("format " + result.format());
    rendering.line("title", result.transcript().title());
    result.transcript().metadata().forEach((key, values) -> rendering.line(key + " = " + values));
    result.transcript().sections().forEach(rendering::section);
    result.transcript().cues().forEach(rendering::cue);
    result.problems().forEach(problem -> rendering.line("problem at " + problem));
    return rendering.out.toString();
  }

  private void section(Section section) {
    String range = section.time().map(Rendering::range).orElse("untimed");
    line("section " + "#".repeat(section.level()) + " " + section.title() + " " + range);
  }

  private void cue(Cue cue) {
    CueText first = cue.texts().get(0);
    line(
        cue.time().map(Rendering::range).orElse("untimed")
            + (cue.isTimed() ? " (" + cue.timestamp() + ")" : "")
            + (cue.section().isPresent() ? " section " + cue.section().getAsInt() : "")
            + cue.speaker().map(speaker -> " <" + speaker + ">").orElse("")
            + (cue.stock() ? " stock" : "")
            + text(first));
    cue.texts().stream().skip(1).forEach(text -> line("   " + text(text)));
    cue.words().forEach(word -> word(cue, word));
  }

  private void word(Cue cue, Word word) {
    OptionalDouble sure = word.probability();
    line(
        ("    " + range(word.time()) + " " + cue.text().substring(word.from(), word.to()))
            + (sure.isPresent() ? " p=" + sure.getAsDouble() : ""));
  }

  private static String text(CueText text) {
    String language = text.language().map(tag -> " [" + tag + "]").orElse("");
    return language + " " + text.text().replace("\n", " | ");
  }

  private static String range(TimeRange time) {
    return seconds(Optional.of(time.start())) + "-" + seconds(time.end());
  }

  private static String seconds(Optional<Duration> time) {
    return time.map(at -> String.format(Locale.ROOT, "%.3f", at.toMillis() / 1000.0)).orElse("?");
  }

  private void line(String key, String value) {
    if (!value.isEmpty()) {
      line(key + " " + value);
    }
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
