// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A part of a summary; parts are in line order. */
sealed interface SummaryBlock {
  /** The depth outside all lists. */
  int NO_LIST = -1;

  /** Where it starts in the source, from 1 on. */
  int line();

  /** Its text, including a time in the text. */
  String text();

  /** A heading. */
  record Heading(int line, int level, String text) implements SummaryBlock {
    /** A longer text is not a title, and would be indexed with each passage below it. */
    static final int MAX_LENGTH = 500;

    boolean isLong() {
      return text.length() > MAX_LENGTH;
    }
  }

  /** A paragraph outside lists, or lines of it that belong together. */
  record Line(int line, String text) implements SummaryBlock {}

  /**
   * The start of an item of a list.
   *
   * @param depth 0 in an outermost list
   */
  record Bullet(int line, int depth, String text) implements SummaryBlock {}

  /**
   * Code, or a further paragraph of an item: it belongs to the text above it.
   *
   * @param depth of the item it is in, or {@link #NO_LIST}
   */
  record Detail(int line, int depth, String text) implements SummaryBlock {}

  /**
   * A row of a table.
   *
   * @param time its cells that contain nothing but a time; empty if there are none
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

  /** A horizontal rule. */
  record Rule(int line) implements SummaryBlock {
    @Override
    public String text() {
      return "";
    }
  }
}
