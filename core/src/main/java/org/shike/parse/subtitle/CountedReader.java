// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueMarkup;
import org.shike.parse.cue.CueSteps;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawCues;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.SpeakingRate;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.SubtitleSource;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Timecode;

/**
 * Reads MicroDVD and MPL2, in which each line is a cue, begins with two numbers and has {@code |}
 * as line end.
 */
public final class CountedReader implements RawReader {
  /** Units per second of MPL2. */
  static final double TENTHS = 10;

  private static final double MILLIS_PER_SECOND = 1000;

  /** MicroDVD: {@code {y:i}} for italics, {@code {C:$0000ff}} for a colour, {@code {f:Arial}}. */
  private static final Pattern STYLE = Pattern.compile("\\{[A-Za-z]:[^{}]{0,100}\\}");

  /** MicroDVD: what surrounds the cues or applies to all of them. */
  private static final Pattern FRAME = Pattern.compile("\\[(?:BEGIN|END)\\]|\\{DEFAULT\\}.*");

  /** MPL2: a line in italics. */
  private static final Pattern ITALICS = Pattern.compile("(?m)^\\s*/");

  private final boolean isInFrames;
  private final ReadingOptions options;

  private CountedReader(boolean isInFrames, ReadingOptions options) {
    this.isInFrames = isInFrames;
    this.options = options;
  }

  public static TranscriptReader microDvd(ReadingOptions options) {
    return new TimedReader(options, new CountedReader(true, options));
  }

  public static TranscriptReader mpl2(ReadingOptions options) {
    return new TimedReader(options, new CountedReader(false, options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    List<String> lines = SubtitleSource.lines(text, options.maxLineLength(), problems);
    List<CountedLine> counted = new ArrayList<>();
    List<Cue> untimed = new ArrayList<>();
    Pattern form = isInFrames ? CountedLine.IN_FRAMES : CountedLine.IN_TENTHS;
    for (int at = 0; at < lines.size() && counted.size() <= options.maxCues(); at++) {
      String line = lines.get(at).strip();
      Optional<CountedLine> cue = CountedLine.of(form, at + 1, line);
      cue.ifPresent(counted::add);
      if (cue.isEmpty() && !line.isEmpty() && !FRAME.matcher(line).matches()) {
        problems.tally(at + 1, Message.of("a line without a time; it was kept as untimed text"));
        untimed.add(Cue.untimed(line));
      }
    }
    List<RawCue> timed = cues(counted, unitsPerSecond(counted, problems), problems);
    return RawTranscript.of(
        "", Map.of(), Optional.empty(), untimed, CueSteps.spokenWithoutEnds(timed, problems));
  }

  /** Removes the line that states the rate. */
  private double unitsPerSecond(List<CountedLine> counted, ProblemLog problems) {
    if (!isInFrames || counted.isEmpty()) {
      return TENTHS;
    }
    Optional<Double> stated = FrameRate.of(counted.get(0));
    if (stated.isPresent()) {
      counted.remove(0);
      return stated.get();
    }
    problems.add(
        counted.get(0).number(),
        Message.of(
            "the file does not state its frame rate; %s frames per second were assumed; a first"
                + " line such as {1}{1}25 states it",
            FrameRate.ASSUMED));
    return FrameRate.of(FrameRate.ASSUMED);
  }

  /** How fast cues are spoken, given the units per second. */
  static SpeakingRate rate(List<CountedLine> counted, double unitsPerSecond) {
    ProblemLog unheard = new ProblemLog(List.of());
    return SpeakingRate.of(
        counted.stream()
            .map(
                line ->
                    RawCue.of(
                        1,
                        time(line, unitsPerSecond, unheard),
                        Optional.empty(),
                        List.of(CueLine.of(line.text()))))
            .toList());
  }

  private List<RawCue> cues(List<CountedLine> counted, double unitsPerSecond, ProblemLog problems) {
    RawCues cues = new RawCues(options.maxCues(), problems);
    for (CountedLine line : counted) {
      List<CueLine> text = text(line.text());
      if (text.isEmpty()) {
        problems.tally(line.number(), Message.of("a cue without text; it was left out"));
      } else {
        CueTime time = time(line, unitsPerSecond, problems);
        cues.add(RawCue.of(line.number(), time, Optional.empty(), text));
      }
    }
    return cues.all();
  }

  private static CueTime time(CountedLine line, double unitsPerSecond, ProblemLog problems) {
    Duration start = time(line.start(), unitsPerSecond);
    boolean isEnd = line.end().isPresent() && line.end().getAsLong() > line.start();
    if (line.end().isPresent() && !isEnd) {
      problems.tally(
          line.number(), Message.of("an end that is not after its start; the next start was used"));
    }
    return new CueTime(
        Timecode.of(start).written(),
        start,
        isEnd ? Optional.of(time(line.end().getAsLong(), unitsPerSecond)) : Optional.empty());
  }

  private static Duration time(long units, double unitsPerSecond) {
    return Duration.ofMillis(Math.round(units * MILLIS_PER_SECOND / unitsPerSecond));
  }

  private List<CueLine> text(String marked) {
    String lines = marked.replace('|', '\n');
    String plain =
        isInFrames ? STYLE.matcher(lines).replaceAll("") : ITALICS.matcher(lines).replaceAll("");
    return CueMarkup.lines(plain.lines().toList());
  }
}
