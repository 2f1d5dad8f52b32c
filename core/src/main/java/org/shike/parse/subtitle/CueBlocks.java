// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.ImpossibleClock;
import org.shike.parse.cue.OrdinaryTime;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.Message;
import org.shike.transcript.Timecode;

/**
 * The state machine shared by SubRip, WebVTT and SBV: it goes through the lines of a file and finds
 * the cues by the lines that contain their times. All other lines are the text of the cue above,
 * unless they are the number or the name of the cue below, or a comment.
 */
final class CueBlocks {
  /** The number of digits that always fit an {@code int}. */
  private static final int MAX_DIGITS = 9;

  /** The beginning of a line of times that was cut. */
  private static final Pattern CUT_TIME =
      Pattern.compile("\\d{1,4}(?:[:.,]\\d{0,9}){0,3}\\s*-{0,2}>?\\s*[\\d:.,]{0,20}");

  private final Dialect dialect;
  private final TimingLine timing;
  private final int maxCues;
  private final ProblemLog problems;
  private final SubtitleComments comments;

  private final List<CueBlock> blocks = new ArrayList<>();

  /** The lines since the last time; blank ones show how they belong together. */
  private final List<String> pending = new ArrayList<>();

  private int line;
  private int cues;
  private boolean isSpaced;
  private int start = 1;
  private String identifier = "";
  private Optional<CueTime> time = Optional.empty();

  CueBlocks(
      Dialect dialect,
      TimingLine timing,
      int maxCues,
      SubtitleComments comments,
      ProblemLog problems) {
    this.dialect = dialect;
    this.timing = timing;
    this.maxCues = maxCues;
    this.comments = comments;
    this.problems = problems;
  }

  List<CueBlock> read(List<String> lines) {
    for (String text : lines) {
      line++;
      if (!accept(text)) {
        problems.addCut(line, Message.of("more than %d cues; the rest was not read", maxCues));
        break;
      }
    }
    if (cues <= maxCues) {
      leaveOutCutCue();
    }
    finish();
    return blocks;
  }

  /** Accepts the next line; false if it would start a cue beyond the limit. */
  private boolean accept(String text) {
    Optional<CueTime> next = timing.read(text);
    if (next.isEmpty()) {
      next = withoutStart(text);
    }
    if (next.isPresent()) {
      comments.end();
      reportImpossible(text);
      return begin(next.get());
    }
    if (!comments.accept(text)) {
      timing.problem(text).ifPresent(problem -> problems.tally(line, problem));
      pending.add(text);
    }
    return true;
  }

  /** Such a cue starts where the cue above it ends. */
  private Optional<CueTime> withoutStart(String text) {
    Optional<Duration> end = timing.readEnd(text);
    if (end.isEmpty()) {
      return Optional.empty();
    }
    problems.tally(
        line, Message.of("a cue whose start is not a time; the end of the cue above was used"));
    Duration start = time.map(CueTime::last).orElse(Duration.ZERO);
    String written = Timecode.of(start.isNegative() ? Duration.ZERO : start).written();
    return Optional.of(new CueTime(written, start, end));
  }

  private void reportImpossible(String text) {
    if (ImpossibleClock.isIn(text)) {
      problems.tally(line, ImpossibleClock.PROBLEM);
    }
  }

  private boolean begin(CueTime next) {
    String name = takeIdentifier();
    isSpaced = isSpaced || (time.isPresent() && pending.contains(""));
    finish();
    cues++;
    start = line;
    identifier = name;
    time = Optional.of(next);
    return cues <= maxCues;
  }

  /** Ends the cue that was begun, or the text before the first cue. */
  private void finish() {
    if (time.isPresent() && cues <= maxCues) {
      blocks.add(new CueBlock(start, identifier, time, withoutBlanks(pending)));
    } else if (time.isEmpty()) {
      addUntimed();
    }
    pending.clear();
  }

  /** Each stretch between blank lines is a separate block. */
  private void addUntimed() {
    int first = line - pending.size();
    int from = 0;
    for (int to = 0; to <= pending.size(); to++) {
      if (to == pending.size() || pending.get(to).isEmpty()) {
        if (to > from) {
          List<String> lines = pending.subList(from, to);
          blocks.add(new CueBlock(first + from + 1, "", Optional.empty(), lines));
        }
        from = to + 1;
      }
    }
  }

  private static List<String> withoutBlanks(List<String> lines) {
    List<String> texts = new ArrayList<>(lines.size());
    for (String text : lines) {
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The number or the name of the cue that begins, taken from the lines above its time. */
  private String takeIdentifier() {
    int last = lastText(pending.size());
    if (last < 0 || dialect == Dialect.SBV) {
      return "";
    }
    String text = pending.get(last);
    if (!isIdentifier(text, last)) {
      return "";
    }
    pending.subList(last, pending.size()).clear();
    return text;
  }

  private boolean isIdentifier(String text, int at) {
    if (isNumber(text) && follows(text)) {
      return true;
    }
    boolean isDirectlyAbove = at == pending.size() - 1;
    boolean isApart = at == 0 ? time.isEmpty() : pending.get(at - 1).isEmpty();
    boolean isOne =
        isNumber(text) ? isApart || isNumbered() : isApart && dialect == Dialect.WEB_VTT;
    return isDirectlyAbove && isOne;
  }

  /**
   * A file that was cut may end with the number of a cue and a part of its time. The number is not
   * spoken text at the end of the cue above.
   */
  private void leaveOutCutCue() {
    int last = lastText(pending.size());
    int number = last > 0 && CUT_TIME.matcher(pending.get(last)).matches() ? last - 1 : last;
    number = isCutNumber(number) ? number : last;
    if (isCutNumber(number)) {
      problems.add(
          line - pending.size() + number + 1,
          Message.of("the file breaks off in the head of a cue; that was left out"));
      pending.subList(number, pending.size()).clear();
    }
  }

  private boolean isCutNumber(int at) {
    return at > 0
        && time.isPresent()
        && isNumber(pending.get(at))
        && follows(pending.get(at))
        && (!isSpaced || pending.get(at - 1).isEmpty());
  }

  private int lastText(int before) {
    int last = before - 1;
    while (last >= 0 && pending.get(last).isEmpty()) {
      last--;
    }
    return last;
  }

  /** Whether the cues so far have numbers, or there are none yet. */
  private boolean isNumbered() {
    return time.isEmpty() || isNumber(identifier);
  }

  /**
   * Whether a number is the next in sequence; then even a blank line may separate it from the time.
   */
  private boolean follows(String number) {
    int value = Integer.parseInt(number);
    return time.isEmpty()
        ? value <= 1
        : isNumber(identifier) && value == Integer.parseInt(identifier) + 1;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_DIGITS
        && OrdinaryTime.areDigits(text, 0, text.length());
  }
}
