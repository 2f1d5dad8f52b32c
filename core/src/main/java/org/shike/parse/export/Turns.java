// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shike.parse.export.TurnForm.Kind;

/**
 * Finds where the turns of an export start. A file uses one form for them, or a few; what looks
 * like another form is text, and so is a single time that does not fit between its neighbours.
 */
final class Turns {
  /** A form with fewer than one in this many turns is an accident. */
  private static final int RAREST = 10;

  /**
   * An interrupted turn may be written after the one that interrupts it; a quoted time is farther
   * off.
   */
  private static final Duration NEAR = Duration.ofMinutes(1);

  private static final Pattern TIME = Pattern.compile("\\d:\\d\\d");

  /** What Markdown treats as a heading or a list item. */
  private static final Pattern STRUCTURE =
      Pattern.compile("(?:#{1,6}|[-*+•·>]|\\d{1,9}[.)、])[ \\t\\u3000].*+");

  private final List<String> lines;
  private final List<Turn> found = new ArrayList<>();
  private final List<Integer> impossible = new ArrayList<>();
  private final Map<TurnForm, Integer> forms = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  private Turns(List<String> lines) {
    this.lines = lines;
    for (int at = 0; at < lines.size(); at++) {
      find(at + 1, lines.get(at));
    }
    int most = form().map(this::count).orElse(0);
    found.removeIf(turn -> count(turn.form()) * RAREST < most);
    Kind kind = form().map(TurnForm::kind).orElse(Kind.PLAIN);
    found.removeIf(turn -> (turn.form().kind() == Kind.AFTER) != (kind == Kind.AFTER));
    found.forEach(turn -> turn.name().ifPresent(name -> uses.merge(name, 1, Integer::sum)));
  }

  /**
   * Finds the turns.
   *
   * @param lines without blanks at their ends
   */
  static Turns in(List<String> lines) {
    return new Turns(lines);
  }

  private void find(int number, String line) {
    if (TIME.matcher(line).find() && !STRUCTURE.matcher(line).matches()) {
      Optional<Turn> turn = TurnForm.read(number, line);
      if (turn.isEmpty() && TurnForm.isImpossible(line)) {
        impossible.add(number);
      }
      turn.ifPresent(found::add);
      turn.ifPresent(start -> forms.merge(start.form(), 1, Integer::sum));
    }
  }

  /** The most common form; empty if no line looks like a turn. */
  Optional<TurnForm> form() {
    return TurnForm.ALL.stream()
        .filter(forms::containsKey)
        .max(Comparator.comparingInt(this::count));
  }

  private int count(TurnForm form) {
    return forms.getOrDefault(form, 0);
  }

  /** The number of lines that look like a turn in any form. */
  int candidates() {
    return forms.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The number of them in one of the two most common forms. */
  int inTwoForms() {
    return forms.values().stream()
        .sorted(Comparator.reverseOrder())
        .limit(2)
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** The numbers of the lines that start like turns but with impossible times. */
  List<Integer> impossible() {
    return impossible;
  }

  /** The turns in line order. */
  List<Turn> all() {
    return IntStream.range(0, found.size()).filter(this::isTurn).mapToObj(found::get).toList();
  }

  /** A turn with a recurring name counts; any other must have a text and a time that fits. */
  private boolean isTurn(int at) {
    Optional<String> name = found.get(at).name();
    boolean isKnown =
        name.filter(known -> uses.getOrDefault(known, 0) > 1 || TurnForm.isNumbered(known))
            .isPresent();
    return isKnown || !(isOdd(at) || (name.isPresent() && !hasText(at)));
  }

  /** Whether the neighbouring turns are in order without this one. */
  private boolean isOdd(int at) {
    boolean isLast = at + 1 == found.size();
    Duration start = start(at);
    Duration before = at == 0 ? Duration.ZERO : start(at - 1);
    Duration after = isLast ? start.compareTo(before) > 0 ? start : before : start(at + 1);
    boolean isFar =
        start.plus(NEAR).compareTo(before) < 0 || start.minus(NEAR).compareTo(after) > 0;
    return isFar && before.compareTo(after) <= 0;
  }

  private Duration start(int at) {
    return found.get(at).time().start();
  }

  private boolean hasText(int at) {
    Turn turn = found.get(at);
    int next = at + 1 < found.size() ? found.get(at + 1).line() - 1 : lines.size();
    return !turn.text().isEmpty()
        || turn.form().kind() == Kind.AFTER
        || lines.subList(turn.line(), next).stream().anyMatch(line -> !line.isEmpty());
  }

  /** The number of turns without text. */
  long empty() {
    return IntStream.range(0, found.size()).filter(at -> !hasText(at)).count();
  }
}
