// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/**
 * Reads LRC, the lyrics of songs: a time before each line, several where it is sung several times,
 * and in the extended form one before each word. A line ends when the next one starts; one without
 * text only ends the line before.
 */
final class LrcReader implements TranscriptReader {
  private static final Pattern TAG = Pattern.compile("\\[([A-Za-z#][\\w ]{0,19}):([^\\]]*)\\]");

  private final ReadingOptions options;
  private final Map<String, List<String>> metadata = new LinkedHashMap<>();
  private final List<Cue> untimed = new ArrayList<>();
  private final List<RawCue> timed = new ArrayList<>();

  private LrcReader(ReadingOptions options) {
    this.options = options;
  }

  static TranscriptReader of(ReadingOptions options) {
    return (id, source) -> new LrcReader(options).read(id, source);
  }

  @Override
  public ParseResult read(String id, SourceText source) {
    ProblemLog problems = new ProblemLog(source.problems());
    List<String> lines = SubtitleSource.lines(source.text(), options.maxLineLength(), problems);
    for (int at = 0; at < lines.size() && hasRoom(at, problems); at++) {
      accept(at + 1, lines.get(at).strip(), problems);
    }
    CueAssembly assembly = new CueAssembly(Optional.empty(), options.stockPhrases());
    List<Cue> cues = new ArrayList<>(untimed);
    new LrcSong(timed, offset(), problems).cues().forEach(cue -> cues.add(assembly.cue(cue)));
    if (cues.isEmpty()) {
      problems.add(1, "there is no text; nothing will be found in it");
    }
    String title = String.join(" ", metadata.getOrDefault("ti", List.of()));
    Transcript transcript = new Transcript(id, title, metadata, List.of(), cues);
    return new ParseResult(transcript, TranscriptFormat.LRC, problems.all());
  }

  private boolean hasRoom(int at, ProblemLog problems) {
    boolean hasRoom = timed.size() < options.maxCues();
    if (!hasRoom) {
      problems.add(at + 1, "more than " + options.maxCues() + " cues; the rest was not read");
    }
    return hasRoom;
  }

  private void accept(int at, String line, ProblemLog problems) {
    Matcher tag = TAG.matcher(line);
    if (LrcLine.isStamped(line)) {
      timed.addAll(LrcLine.cues(at, line));
    } else if (tag.matches()) {
      metadata.computeIfAbsent(tag.group(1), key -> new ArrayList<>()).add(tag.group(2).strip());
    } else if (!line.isEmpty()) {
      problems.tally(at, "a line without a time; it was kept as text without one");
      untimed.add(Cue.untimed(line));
    }
  }

  /** By how many milliseconds all is sung earlier. */
  private int offset() {
    return metadata.getOrDefault("offset", List.of()).stream()
        .filter(value -> value.matches("[+-]?\\d{1,9}"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }
}
