// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueTime;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.Message;

/** The blocks of a WebVTT file that are cues, collected as the specification says. */
final class StrictBlocks {
  private static final String ARROW = "-->";
  private static final String BLANKS = "[\\t\\f ]*";

  /** "Collect a WebVTT timestamp". */
  private static final String TIME = "(?:(\\d{1,9}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})(?!\\d)";

  /** "Collect WebVTT cue timings and settings"; no settings make it fail. */
  private static final Pattern TIMINGS =
      Pattern.compile(BLANKS + "(" + TIME + ")" + BLANKS + ARROW + BLANKS + TIME);

  private static final Pattern TIMESTAMP = Pattern.compile(TIME);
  private static final Pattern SIGNATURE = Pattern.compile("WEBVTT(?:[\\t ].*)?", Pattern.DOTALL);
  private static final Pattern NO_CUE =
      Pattern.compile("(?:NOTE(?:\\s.*)?|(?:STYLE|REGION)\\s*)", Pattern.DOTALL);

  private final List<String> lines;
  private final int maxCues;
  private final ProblemLog problems;
  private int next;

  StrictBlocks(List<String> lines, int maxCues, ProblemLog problems) {
    this.lines = lines;
    this.maxCues = maxCues;
    this.problems = problems;
  }

  List<CueBlock> read() {
    List<CueBlock> cues = new ArrayList<>();
    // "If input … does not start with … "WEBVTT" … abort": the file is not a WebVTT file.
    if (lines.isEmpty() || !SIGNATURE.matcher(lines.get(0)).matches()) {
      problems.add(1, Message.of("the file does not start with WEBVTT; nothing was read"));
      return cues;
    }
    next = 1;
    collectHeader();
    while (next < lines.size() && cues.size() < maxCues) {
      collectBlock().ifPresent(cues::add);
      skipEmptyLines();
    }
    if (next < lines.size()) {
      problems.addCut(next + 1, Message.of("more than %d cues; the rest was not read", maxCues));
    }
    return cues;
  }

  private void collectHeader() {
    while (isInside() && !lines.get(next).contains(ARROW)) {
      next++;
    }
    skipEmptyLines();
  }

  private void skipEmptyLines() {
    while (next < lines.size() && lines.get(next).isEmpty()) {
      next++;
    }
  }

  private boolean isInside() {
    return next < lines.size() && !lines.get(next).isEmpty();
  }

  /**
   * "Collect a WebVTT block": its times are in the first line, or in the second line after a name.
   */
  private Optional<CueBlock> collectBlock() {
    int first = next;
    String top = lines.get(next++);
    if (top.contains(ARROW)) {
      return cue(first, "", top);
    }
    // "If line count is 2 and seen arrow is false"
    if (isInside() && lines.get(next).contains(ARROW)) {
      return cue(first + 1, top, lines.get(next++));
    }
    text();
    if (!NO_CUE.matcher(top).matches()) {
      problems.tally(
          first + 1, Message.of("a block without times; dropped, as the specification says"));
    }
    return Optional.empty();
  }

  private Optional<CueBlock> cue(int at, String identifier, String timings) {
    Matcher matcher = TIMINGS.matcher(timings);
    List<String> text = text();
    if (!matcher.lookingAt()) {
      problems.tally(
          at + 1, Message.of("a cue without valid times; dropped, as the specification says"));
      return Optional.empty();
    }
    CueTime time = new CueTime(matcher.group(1), time(matcher, 2), Optional.of(time(matcher, 6)));
    return Optional.of(new CueBlock(at + 1, identifier, Optional.of(time), text));
  }

  /** The lines up to an empty line; a line with an arrow belongs to the next block. */
  private List<String> text() {
    int from = next;
    while (isInside() && !lines.get(next).contains(ARROW)) {
      next++;
    }
    return lines.subList(from, next);
  }

  /** The time in a timestamp tag; empty if the tag contains something else. */
  static Optional<Duration> timestamp(String tag) {
    Matcher matcher = TIMESTAMP.matcher(tag);
    return matcher.matches() ? Optional.of(time(matcher, 1)) : Optional.empty();
  }

  private static Duration time(Matcher matcher, int group) {
    int hours = matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    return Duration.ofHours(hours)
        .plusMinutes(Integer.parseInt(matcher.group(group + 1)))
        .plusSeconds(Integer.parseInt(matcher.group(group + 2)))
        .plusMillis(Integer.parseInt(matcher.group(group + 3)));
  }
}
