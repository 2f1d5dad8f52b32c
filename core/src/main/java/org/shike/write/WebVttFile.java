// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** Writes a transcript as WebVTT. */
final class WebVttFile {
  private static final TextReferences REFERENCES = TextReferences.webVtt();

  /** The form of a BCP 47 tag. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8})*");

  /** Anything longer is not a name, and some readers take a tag of that length for text. */
  private static final int MAX_NAME = 400;

  private WebVttFile() {}

  static void write(Transcript transcript, Appendable out) throws IOException {
    List<ShownCue> cues = ShownCue.of(transcript);
    String title = ShownText.oneLine(transcript.title());
    out.append("WEBVTT").append(title.isEmpty() ? "" : " - " + title).append('\n');
    out.append(language(cues).map(tag -> "Language: " + tag + "\n").orElse(""));
    for (Cue cue : transcript.cues()) {
      if (!cue.isTimed()) {
        writeComment(cue, out);
      }
    }
    int number = 0;
    for (ShownCue cue : cues) {
      List<String> lines = lines(cue);
      if (!lines.isEmpty()) {
        out.append('\n').append(String.valueOf(++number)).append('\n');
        out.append(cue.times('.')).append('\n');
        writeLines(lines, out);
      }
    }
  }

  /** The language of the first texts, if all have the same. */
  private static Optional<String> language(List<ShownCue> cues) {
    List<Optional<String>> tags =
        cues.stream().map(cue -> cue.cue().texts().get(0).language()).distinct().toList();
    return tags.size() == 1
        ? tags.get(0).filter(tag -> LANGUAGE.matcher(tag).matches())
        : Optional.empty();
  }

  private static void writeComment(Cue cue, Appendable out) throws IOException {
    List<String> lines = new ArrayList<>();
    for (CueText text : cue.texts()) {
      addLines(text.text(), Map.of(), lines);
    }
    if (!lines.isEmpty()) {
      out.append("\nNOTE\n");
      writeLines(lines, out);
    }
  }

  private static void writeLines(List<String> lines, Appendable out) throws IOException {
    for (String line : lines) {
      out.append(line).append('\n');
    }
  }

  private static List<String> lines(ShownCue shown) {
    List<String> lines = new ArrayList<>();
    Map<Integer, Duration> times = times(shown);
    for (CueText text : shown.cue().texts()) {
      addLines(text.text(), times, lines);
      times = Map.of();
    }
    if (!lines.isEmpty()) {
      lines.set(0, voice(shown.cue()) + lines.get(0));
    }
    return lines;
  }

  private static void addLines(String text, Map<Integer, Duration> times, List<String> lines) {
    ShownText.lines(text, times).forEach(line -> lines.add(marked(line)));
  }

  private static String marked(ShownLine line) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < line.text().length(); at++) {
      Duration time = line.times().get(at);
      if (time != null) {
        out.append('<').append(ShownCue.written(time, '.')).append('>');
      }
      out.append(REFERENCES.character(line.text(), at));
    }
    return out.toString();
  }

  /**
   * The offsets at which a time is written. WebVTT 4.2.2: each must be greater than the start of
   * the cue and all before it, and less than its end.
   */
  private static Map<Integer, Duration> times(ShownCue shown) {
    Map<Integer, Duration> times = new TreeMap<>();
    Duration last = shown.start();
    for (Word word : shown.cue().words()) {
      Duration time = ShownCue.millis(word.time().start());
      if (time.compareTo(last) > 0 && time.compareTo(shown.end()) < 0) {
        times.put(word.from(), time);
        last = time;
      }
    }
    return times;
  }

  private static String voice(Cue cue) {
    String name =
        cue.speaker()
            .map(speaker -> REFERENCES.line(ShownText.oneLine(speaker).replaceAll("\\s+", " ")))
            .orElse("");
    return name.isEmpty() || name.length() > MAX_NAME ? "" : "<v " + name + ">";
  }
}
