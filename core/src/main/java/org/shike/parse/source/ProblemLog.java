// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shike.transcript.Message;
import org.shike.transcript.Problem;

/** Collects the problems of a file; a problem of many cues is reported once, with their number. */
public final class ProblemLog {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Message, Tally> tallies = new LinkedHashMap<>();
  private boolean isCut;

  /** How often a problem was found, and where first. */
  private record Tally(int line, int column, int count) {
    Tally plus(Tally other) {
      boolean isFirst = line < other.line || (line == other.line && column <= other.column);
      Tally first = isFirst ? this : other;
      return new Tally(first.line, first.column, count + other.count);
    }
  }

  public ProblemLog(List<Problem> problems) {
    this.problems.addAll(problems);
  }

  public void add(int line, Message message) {
    add(line, 1, message);
  }

  void add(int line, int column, Message message) {
    problems.add(new Problem(line, column, message));
  }

  /** A problem that ends the reading: what follows in the file is missing. */
  public void addCut(int line, Message message) {
    addCut(line, 1, message);
  }

  /** The same for a place inside a line. */
  public void addCut(int line, int column, Message message) {
    add(line, column, message);
    isCut = true;
  }

  /** Whether the reading was ended before the end of the file. */
  public boolean isCut() {
    return isCut;
  }

  /** A problem that a file may have thousands of. */
  public void tally(int line, Message message) {
    tally(line, 1, message);
  }

  /** The same for a place inside a line. */
  public void tally(int line, int column, Message message) {
    tallies.merge(message, new Tally(line, column, 1), Tally::plus);
  }

  /** Adds problems that were found elsewhere. */
  public void addAll(List<Problem> others) {
    problems.addAll(others);
  }

  /** Adds the problems of another log. */
  public void addAll(ProblemLog other) {
    problems.addAll(other.problems);
    isCut |= other.isCut;
    other.tallies.forEach((message, tally) -> tallies.merge(message, tally, Tally::plus));
  }

  /** All problems, sorted by place. */
  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(problems);
    tallies.forEach((message, tally) -> all.add(problem(message, tally)));
    all.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    return all;
  }

  private static Problem problem(Message message, Tally tally) {
    Message counted =
        tally.count() > 1 ? Message.of("%s (the first of %d)", message, tally.count()) : message;
    return new Problem(tally.line(), tally.column(), counted);
  }
}
