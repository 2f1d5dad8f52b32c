// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueLine.WordTime;
import org.shike.parse.cue.CueMarkup;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;

/** A line of LRC: its times, and its text with the times of its words. */
final class LrcLine {
  private static final String TIME = "(\\d{1,3}):(\\d{1,2})(?:[.:](\\d{1,3}))?";
  private static final Pattern STAMP = Pattern.compile("\\[(" + TIME + ")\\]\\s*");
  private static final Pattern LYRICS = Pattern.compile("\\[\\d{1,3}:\\d{2}[.:]\\d{2,3}\\]");

  /** A fraction, as opposed to the seconds or minutes of a time with hours. */
  private static final Pattern FRACTION =
      Pattern.compile("\\[\\d{1,3}:\\d{2}(?:\\.\\d{2,3}|:(?:[6-9]\\d|\\d{3}))\\]");

  private static final Pattern WORD = Pattern.compile("[<\\[](" + TIME + ")[>\\]]");
  private static final int MILLI_DIGITS = 3;

  private LrcLine() {}

  /** Whether a line starts with a time that only LRC writes, in brackets and with a fraction. */
  static boolean isLyrics(String line) {
    return LYRICS.matcher(line.strip()).lookingAt();
  }

  /** Whether the time at the start of a line cannot be {@code [H:MM:SS]}. */
  static boolean hasFraction(String line) {
    return FRACTION.matcher(line.strip()).lookingAt();
  }

  /** Whether a line starts with a time in brackets. */
  static boolean isStamped(String line) {
    return STAMP.matcher(line.strip()).lookingAt();
  }

  /** A cue for each time at the start of a line; a blank text makes cues without lines. */
  static List<RawCue> cues(int number, String line) {
    List<CueTime> times = new ArrayList<>();
    Matcher stamp = STAMP.matcher(line);
    int head = 0;
    while (stamp.region(head, line.length()).lookingAt()) {
      times.add(new CueTime(stamp.group(1), time(stamp), Optional.empty()));
      head = stamp.end();
    }
    List<CueLine> text = text(line.substring(head));
    List<RawCue> cues = new ArrayList<>();
    for (CueTime time : times) {
      // The times of words apply to the first time of the line.
      List<CueLine> sung =
          cues.isEmpty() ? text : text.stream().map(words -> CueLine.of(words.text())).toList();
      cues.add(RawCue.of(number, time, Optional.empty(), sung));
    }
    return cues;
  }

  private static List<CueLine> text(String marked) {
    StringBuilder text = new StringBuilder();
    List<WordTime> words = new ArrayList<>();
    Matcher word = WORD.matcher(marked);
    int done = 0;
    while (word.find()) {
      text.append(marked, done, word.start());
      words.add(WordTime.from(text.length(), time(word)));
      done = word.end();
    }
    text.append(marked, done, marked.length());
    CueLine line = new CueLine(text.toString(), Optional.empty(), words).from(0);
    return line.text().isEmpty() ? List.of() : CueMarkup.out(List.of(line));
  }

  /** Two digits of a fraction are hundredths, three are thousandths. */
  private static Duration time(Matcher time) {
    String fraction = time.group(4) == null ? "" : time.group(4);
    String millis = fraction + "0".repeat(MILLI_DIGITS - fraction.length());
    return Duration.ofMinutes(Integer.parseInt(time.group(2)))
        .plusSeconds(Integer.parseInt(time.group(3)))
        .plusMillis(Integer.parseInt(millis));
  }
}
