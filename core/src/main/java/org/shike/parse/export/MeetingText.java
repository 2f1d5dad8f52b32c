// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shike.parse.cue.Chapter;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawCues;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.Message;

/**
 * Collects what is said in the turns of an export. A heading between them is a chapter. Text after
 * the last turn is untimed: it begins at a heading or a rule, or at the second paragraph if no
 * other turn has a second one.
 */
final class MeetingText {
  private static final int MIN_TURNS = 3;
  private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t]{1,9}+(?=\\S)");
  private static final Pattern RULE = Pattern.compile("[-_*=~━─═—]{3,}+");
  private static final Pattern BOLD_LABEL =
      Pattern.compile("\\*\\*([^*]{1,60}+)(?:\\*\\*([:：])|(?<=[:：])\\*\\*)");

  private final RawCues cues;
  private final TextParagraphs untimed;
  private final ProblemLog problems;
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();

  /**
   * @param untimed receives what does not belong to a turn
   */
  MeetingText(RawCues cues, TextParagraphs untimed, ProblemLog problems) {
    this.cues = cues;
    this.untimed = untimed;
    this.problems = problems;
  }

  List<Chapter> chapters() {
    return chapters;
  }

  static boolean isHeading(String line) {
    return HEADING.matcher(line).lookingAt();
  }

  /** A line without the marks that make it a heading. */
  static String withoutMarks(String line) {
    return HEADING.matcher(line).replaceFirst("");
  }

  /** Collects all turns. */
  void read(List<String> lines, List<Turn> turns) {
    boolean hasParagraphs = turns.size() < MIN_TURNS;
    for (int at = 0; at < turns.size() && !cues.isFull(); at++) {
      Turn turn = turns.get(at);
      boolean isLast = at + 1 == turns.size();
      int to = isLast ? lines.size() : turns.get(at + 1).line() - 1;
      List<String> below = lines.subList(turn.line(), to);
      int second = secondParagraph(turn, below);
      hasParagraphs |= !isLast && second < below.size();
      int end = isLast ? tail(below, hasParagraphs ? below.size() : second) : heading(below);
      add(turn, below.subList(0, end));
      below.subList(end, below.size()).forEach(isLast ? this::addUntimed : this::addBetween);
    }
    headings.forEach(untimed::add);
  }

  /** Adds what is said in a turn. */
  void add(Turn turn, List<String> below) {
    if (!headings.isEmpty()) {
      CueTime start = turn.time().withEnd(Optional.empty());
      chapters.add(new Chapter(turn.line(), String.join(" › ", headings), start));
      headings.clear();
    }
    List<CueLine> said =
        Stream.concat(Stream.of(turn.text()), below.stream())
            .filter(line -> !line.isEmpty() && !RULE.matcher(line).matches())
            .map(line -> CueLine.of(turn.name().isEmpty() ? withoutBold(line) : line))
            .toList();
    if (said.isEmpty()) {
      problems.tally(turn.line(), Message.of("a turn without text; it was left out"));
    } else {
      cues.add(RawCue.of(turn.line(), turn.time(), turn.name(), said));
    }
  }

  /** Adds a line after the last turn. */
  void addUntimed(String line) {
    untimed.add(RULE.matcher(line).matches() ? "" : withoutMarks(line));
  }

  /** Adds a line after a heading between turns. */
  void addBetween(String line) {
    if (isHeading(line)) {
      headings.add(withoutMarks(line));
      untimed.end();
    } else {
      addUntimed(line);
    }
  }

  /** Makes a bold label an ordinary one. */
  private static String withoutBold(String line) {
    return BOLD_LABEL.matcher(line).lookingAt()
        ? BOLD_LABEL.matcher(line).replaceFirst("$1$2")
        : line;
  }

  private static int heading(List<String> below) {
    int at = 0;
    while (at < below.size() && !isHeading(below.get(at))) {
      at++;
    }
    return at;
  }

  private static int tail(List<String> below, int limit) {
    int at = 0;
    while (at < limit && !isHeading(below.get(at)) && !RULE.matcher(below.get(at)).matches()) {
      at++;
    }
    return at;
  }

  /** The index at which the second paragraph of a turn begins, or the end. */
  private static int secondParagraph(Turn turn, List<String> below) {
    boolean isBegun = !turn.text().isEmpty();
    boolean isEnded = false;
    for (int at = 0; at < below.size(); at++) {
      boolean isBlank = below.get(at).isEmpty() || RULE.matcher(below.get(at)).matches();
      if (!isBlank && isEnded) {
        return at;
      }
      isEnded = isBegun && isBlank;
      isBegun |= !isBlank;
    }
    return below.size();
  }
}
