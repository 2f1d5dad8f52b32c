// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a summary consists of, in the order of its lines. */
sealed interface SummaryBlock {
  /** Outside of all lists. */
  int NO_LIST = -1;

  /** Where it starts in the source, from 1 on. */
  int line();

  /** What it says, with its time where that stands in the text. */
  String text();

  /** A heading. */
  record Heading(int line, int level, String text) implements SummaryBlock {
    /** What is longer is no title, and would be indexed with each passage below it. */
    static final int MAX_LENGTH = 500;

    boolean isLong() {
      return text.length() > MAX_LENGTH;
    }
  }

  /** A paragraph outside of lists, or those lines of it that belong together. */
  record Line(int line, String text) implements SummaryBlock {}

  /**
   * The start of an item of a list.
   *
   * @param depth 0 in a list that lies in no other
   */
  record Bullet(int line, int depth, String text) implements SummaryBlock {}

  /**
   * Code, or a further paragraph of an item: it belongs to what stands above it.
   *
   * @param depth of the item it lies in, or {@link #NO_LIST}
   */
  record Detail(int line, int depth, String text) implements SummaryBlock {}

  /**
   * A row of a table.
   *
   * @param time its cells that hold nothing but a time; empty where there are none
   * @param text its other cells
   */
  record Row(int line, String time, Optional<String> speaker, String text) implements SummaryBlock {
    /** All of its cells. */
    String all() {
      List<String> cells = new ArrayList<>(List.of(time));
      speaker.ifPresent(cells::add);
      cells.add(text);
      return cells.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" | "));
    }
  }

  /** A line drawn across. */
  record Rule(int line) implements SummaryBlock {
    @Override
    public String text() {
      return "";
    }
  }
}
