// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueMarkup;
import org.shike.parse.cue.CueSteps;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawCues;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.SubtitleSource;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Message;

/**
 * Reads what Whisper prints as it transcribes, in the form of whisper.cpp, OpenAI's program and
 * faster-whisper: {@code [00:00:00.000 --> 00:00:03.170] 文字}. Everything else it prints is its log,
 * not speech.
 */
public final class WhisperConsoleReader {
  private static final String TIME = "(?:(?:(\\d{1,3}):)?(\\d{1,3}):)?(\\d{1,6}\\.\\d{1,3})s?";
  private static final Pattern CUE =
      Pattern.compile(
          "(?:Transcript:\\s{1,9})?\\[\\s{0,9}(?<start>"
              + TIME
              + ")\\s{0,9}-{1,2}>\\s{0,9}(?<end>"
              + TIME
              + ")\\s{0,9}\\]\\s{0,9}+(?:\\((?<speaker>speaker \\d{1,3})\\)\\s{0,9}+)?");

  /** Colours, with which whisper.cpp shows its confidence. */
  private static final Pattern COLOUR = Pattern.compile("\\u001B\\[[\\d;]{0,20}m");

  /** {@code main: processing 'a.wav' …} and progress in percent. */
  private static final Pattern LOG =
      Pattern.compile(
          "[a-z][a-z_\\d]*+(?:\\[[^\\]]{0,40}\\])?\\s?:\\s.*+"
              + "|\\$ .*+"
              + "|\\s{0,9}+\\d{1,3}%\\|.*+"
              + "|(?:Detecting language|Detected language|Processing audio|.*Warning:).*+");

  private final ReadingOptions options;
  private final ProblemLog problems;
  private final RawCues cues;
  private final TextParagraphs untimed = new TextParagraphs();
  private final List<CueLine> said = new ArrayList<>();
  private Optional<RawCue> open = Optional.empty();

  private WhisperConsoleReader(ReadingOptions options, ProblemLog problems) {
    this.options = options;
    this.problems = problems;
    this.cues = new RawCues(options.maxCues(), problems);
  }

  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(
        options, (text, problems) -> new WhisperConsoleReader(options, problems).read(text));
  }

  /** Whether a line starts with the time of a cue. */
  static boolean isCue(String line) {
    return CUE.matcher(shown(line)).lookingAt();
  }

  /** Whether a line is part of the program's log. */
  static boolean isLog(String line) {
    return LOG.matcher(shown(line)).matches();
  }

  private static String shown(String line) {
    return line.indexOf('\u001B') < 0 ? line.strip() : COLOUR.matcher(line).replaceAll("").strip();
  }

  private RawTranscript read(String text) {
    List<String> lines = SubtitleSource.lines(text, options.maxLineLength(), problems);
    boolean isBelowText = false;
    for (int at = 0; at < lines.size() && !cues.isFull(); at++) {
      String line = shown(lines.get(at));
      accept(at + 1, line, isBelowText);
      isBelowText = !line.isEmpty();
    }
    close();
    List<RawCue> spoken = CueSteps.spoken(cues.all(), problems);
    return RawTranscript.of("", Map.of(), Optional.empty(), untimed.all(), spoken);
  }

  private void accept(int number, String line, boolean isBelowText) {
    Matcher cue = CUE.matcher(line);
    if (cue.lookingAt()) {
      close();
      open(number, line, cue);
    } else if (isLog(line)) {
      problems.tally(number, Message.of("a line of the recogniser's log; it was left out"));
    } else if (open.isPresent() && isBelowText && !line.isEmpty()) {
      said.add(CueLine.of(line));
    } else {
      untimed.add(line);
    }
  }

  private void open(int number, String line, Matcher cue) {
    CueTime time = new CueTime(cue.group("start"), time(cue, 1), Optional.of(time(cue, 5)));
    Optional<String> speaker = Optional.ofNullable(cue.group("speaker"));
    String text = line.substring(cue.end()).strip();
    if (!text.isEmpty()) {
      said.add(CueLine.of(text));
    }
    open = Optional.of(RawCue.of(number, time, speaker, List.of()));
  }

  private void close() {
    List<CueLine> lines = CueMarkup.out(said);
    if (lines.isEmpty()) {
      open.ifPresent(
          cue -> problems.tally(cue.line(), Message.of("a cue without text; it was left out")));
    } else {
      open.map(cue -> cue.withLines(lines)).ifPresent(cues::add);
    }
    said.clear();
  }

  private static Duration time(Matcher matched, int group) {
    String[] seconds = matched.group(group + 3).split("\\.", 2);
    String millis = (seconds[1] + "00").substring(0, 3);
    return Duration.ofHours(number(matched.group(group + 1)))
        .plusMinutes(number(matched.group(group + 2)))
        .plusSeconds(number(seconds[0]))
        .plusMillis(number(millis));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
