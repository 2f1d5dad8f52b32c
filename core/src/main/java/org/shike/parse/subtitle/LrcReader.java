// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.ImpossibleClock;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawCues;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.SubtitleSource;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;

/**
 * Reads LRC, the lyrics of songs: there is a time before each line, several if it is sung several
 * times, and in the extended form a time before each word. A line ends when the next one starts; a
 * line without text only ends the line before.
 */
public final class LrcReader implements RawReader {
  private static final Pattern TAG = Pattern.compile("\\[([A-Za-z#][\\w ]{0,19}):([^\\]]*)\\]");

  private final ReadingOptions options;
  private final Map<String, List<String>> metadata = new LinkedHashMap<>();
  private final List<Cue> untimed = new ArrayList<>();

  private LrcReader(ReadingOptions options) {
    this.options = options;
  }

  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(
        options, (text, problems) -> new LrcReader(options).read(text, problems));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    List<String> lines = SubtitleSource.lines(text, options.maxLineLength(), problems);
    RawCues timed = new RawCues(options.maxCues(), problems);
    for (int at = 0; at < lines.size() && !timed.isFull(); at++) {
      accept(at + 1, lines.get(at).strip(), timed, problems);
    }
    String title = String.join(" ", metadata.getOrDefault("ti", List.of()));
    List<RawCue> song = new LrcSong(timed.all(), offset(), problems).cues();
    return RawTranscript.of(title, metadata, Optional.empty(), untimed, song);
  }

  private void accept(int at, String line, RawCues timed, ProblemLog problems) {
    Matcher tag = TAG.matcher(line);
    if (LrcLine.isStamped(line)) {
      if (ImpossibleClock.isIn(line)) {
        problems.tally(at, ImpossibleClock.PROBLEM);
      }
      LrcLine.cues(at, line).forEach(timed::add);
    } else if (tag.matches()) {
      metadata.computeIfAbsent(tag.group(1), key -> new ArrayList<>()).add(tag.group(2).strip());
    } else if (!line.isEmpty()) {
      problems.tally(at, Message.of("a line without a time; it was kept as untimed text"));
      untimed.add(Cue.untimed(line));
    }
  }

  /** By how many milliseconds everything is sung earlier. */
  private int offset() {
    return metadata.getOrDefault("offset", List.of()).stream()
        .filter(value -> value.matches("[+-]?\\d{1,9}"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }
}
