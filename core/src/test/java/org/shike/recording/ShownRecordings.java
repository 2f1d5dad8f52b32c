// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** What was understood of a folder, one fact per line. */
final class ShownRecordings {
  private final Path folder;
  private final List<String> lines = new ArrayList<>();

  private ShownRecordings(Path folder) {
    this.folder = folder;
  }

  static String of(Path folder, Recordings recordings) {
    ShownRecordings shown = new ShownRecordings(folder);
    recordings.all().forEach(files -> shown.show(files.read(TranscriptParser.standard())));
    if (!recordings.leftOut().isEmpty()) {
      shown.lines.add("no recording");
      recordings.leftOut().stream().map(shown::file).sorted().forEach(shown.lines::add);
    }
    return shown.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private void show(Recording recording) {
    lines.add("recording " + recording.id());
    recording.files().stream().map(this::file).forEach(lines::add);
    recording.transcripts().forEach(this::show);
    lines.add("");
  }

  private String file(ReadFile file) {
    String place = folder.relativize(file.path()).toString();
    return "  " + file.use().name().toLowerCase(Locale.ROOT) + " " + place + ": " + file.why();
  }

  private void show(Transcript transcript) {
    lines.add("  transcript " + transcript.id() + ": " + transcript.title());
    transcript.metadata().forEach((key, values) -> lines.add("    " + key + " = " + values));
    transcript.sections().forEach(section -> lines.add("    # " + shown(section)));
    transcript.cues().forEach(cue -> lines.add("    " + shown(cue)));
  }

  private static String shown(Section section) {
    return section.title() + section.time().map(time -> " " + shown(time)).orElse("");
  }

  private static String shown(Cue cue) {
    String time = cue.time().map(ShownRecordings::shown).orElse("untimed");
    String section = cue.section().isPresent() ? " #" + cue.section().getAsInt() : "";
    String speaker = cue.speaker().map(name -> " " + name + ":").orElse("");
    return time
        + section
        + speaker
        + cue.texts().stream()
            .map(text -> " [" + text.language().orElse("?") + "] " + text.text().replace("\n", "⏎"))
            .collect(Collectors.joining());
  }

  private static String shown(TimeRange time) {
    return seconds(time.start().toMillis())
        + "-"
        + time.end().map(end -> seconds(end.toMillis())).orElse("?");
  }

  private static String seconds(long millis) {
    return String.valueOf(millis / 1000.0);
  }
}
