// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.shike.parse.cue.SpeakerLabel;
import org.shike.parse.export.TurnForm.Kind;

/**
 * Distinguishes the export of a meeting from a summary. Lines such as {@code [00:12] 文字} occur in
 * both: a text is an export if they follow each other without headings and lists. The summary
 * reader keeps sections and also understands such lines.
 */
final class MeetingSigns {
  private static final int MIN_SET_APART = 2;
  private static final int MIN_NAMED = 3;
  private static final int MIN_PLAIN = 5;

  /** A file with turns has one at least every twenty lines; other texts may quote one. */
  private static final long LINES_PER_TURN = 20;

  private static final long LINES_PER_PLAIN_TURN = 3;
  private static final int TURNS_PER_ITEM = 10;
  private static final Duration FIRST_MINUTE = Duration.ofMinutes(1);
  private static final Pattern SET_APART =
      Pattern.compile(".{1,60}?(?:\\t|[ \\t\\u3000]{2,20}+|\\*\\*[ \\t]{0,20}+)\\d{1,3}:\\d\\d");
  private static final Pattern ROUND = Pattern.compile("\\d{1,2}:\\d[05]");
  private static final Pattern ITEM =
      Pattern.compile("(?:[-*+•][ \\t]|\\d{1,3}[.、][ \\t]?|\\|).*+");
  private static final Pattern TIMED =
      Pattern.compile("(?:#{1,6}[ \\t].{0,200}|[-*+•][ \\t]\\W{0,4})\\d{1,2}[:：]\\d\\d.*+");

  private final List<String> lines;
  private final Turns found;
  private final List<Turn> turns;

  /**
   * @param lines without blanks at their ends
   */
  MeetingSigns(List<String> lines) {
    this.lines = lines;
    this.found = Turns.in(lines);
    this.turns = found.all();
  }

  boolean areThere() {
    return !turns.isEmpty()
        && found.inTwoForms() * 5 >= found.candidates() * 4
        && count(line -> TIMED.matcher(line).matches()) * 5 <= turns.size()
        && texts() <= turns.size() * LINES_PER_TURN
        && isInOrder()
        && !isSchedule()
        && isOfKind(found.form().map(TurnForm::kind).orElseThrow());
  }

  private boolean isOfKind(Kind kind) {
    return switch (kind) {
      case ABOVE -> hasTexts() && (areNumbered() || areSetApart() || someComeBack());
      case NAMED -> turns.size() >= MIN_NAMED && (areNumbered() || namesComeBack());
      case PLAIN -> turns.size() >= minPlain() && isPlain();
      case AFTER -> turns.size() >= MIN_NAMED;
    };
  }

  /** Whether the names or numbers were made by programs. */
  private boolean areNumbered() {
    return turns.stream()
        .allMatch(turn -> turn.name().map(TurnForm::isNumbered).orElse(turn.time().lasts()));
  }

  /** Whether most turns have a text below them; chapters do not. */
  private boolean hasTexts() {
    return found.empty() * 2 <= turns.size();
  }

  /** Whether there is more than a blank between name and time, as there never is in titles. */
  private boolean areSetApart() {
    return turns.size() >= MIN_SET_APART
        && turns.stream()
            .allMatch(turn -> SET_APART.matcher(lines.get(turn.line() - 1)).lookingAt());
  }

  private boolean someComeBack() {
    return turns.size() >= MIN_NAMED && names() < turns.size();
  }

  /** Speakers recur, the labels of points do not. */
  private boolean namesComeBack() {
    return names() * 4 <= turns.size() * 3;
  }

  private int names() {
    Set<String> names = new HashSet<>();
    turns.forEach(turn -> name(turn).ifPresent(names::add));
    return names.size();
  }

  private static Optional<String> name(Turn turn) {
    return turn.name().or(() -> TurnLabels.name(turn.text()));
  }

  private int minPlain() {
    boolean isLabelled = turns.stream().allMatch(turn -> name(turn).isPresent());
    boolean areAlone = turns.stream().allMatch(turn -> turn.text().isEmpty());
    return areAlone || (isLabelled && namesComeBack()) ? MIN_NAMED : MIN_PLAIN;
  }

  private boolean isPlain() {
    return hasTexts()
        && texts() <= turns.size() * LINES_PER_PLAIN_TURN
        && count(MeetingText::isHeading) <= (isTitled() ? 1 : 0)
        && count(line -> ITEM.matcher(line).matches()) * TURNS_PER_ITEM <= turns.size();
  }

  private boolean isTitled() {
    return lines.stream()
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(MeetingText::isHeading)
        .isPresent();
  }

  private boolean isInOrder() {
    int backwards = 0;
    for (int at = 1; at < turns.size(); at++) {
      Duration before = turns.get(at - 1).time().start();
      backwards += turns.get(at).time().start().compareTo(before) < 0 ? 1 : 0;
    }
    return backwards * 5 <= turns.size();
  }

  /** Times of day are round, and a schedule does not begin at 0:00. */
  private boolean isSchedule() {
    return turns.get(0).time().start().compareTo(FIRST_MINUTE) >= 0
        && turns.stream().allMatch(turn -> ROUND.matcher(turn.time().written()).matches());
  }

  /** The number of lines with text but without a speaker. */
  private long texts() {
    return count(
        line -> !line.isEmpty() && SpeakerLabel.of(line).flatMap(SpeakerLabel::name).isEmpty());
  }

  private long count(Predicate<String> isCounted) {
    return lines.stream().filter(isCounted).count();
  }
}
