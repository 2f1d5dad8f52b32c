// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of the events of a file that does not name them: {@code Layer} (in V4 {@code
 * Marked}), {@code Start}, {@code End}, {@code Style}, {@code Name}, three margins (in V4++ four),
 * {@code Effect} and {@code Text}. Files without {@code Format:} also leave out columns, so each
 * value is taken for what it looks like, and the first value that does not look like a column
 * begins the text.
 */
final class AssStandardColumns {
  private static final Pattern MARGIN = Pattern.compile("\\d{1,5}");
  private static final int MIN_MARGINS = 3;
  private static final int MAX_MARGINS = 4;

  /** The effects of SSA and ASS, and those with which Aegisub scripts mark their lines. */
  private static final Pattern EFFECT =
      Pattern.compile(
          "(?i)|!?effect|karaoke|fx|(?:banner|scroll up|scroll down)(?:;.*)?|template.*");

  private final NavigableSet<String> styles;
  private final List<String> values;
  private String style = "";
  private String name = "";
  private int next;

  private AssStandardColumns(String line, NavigableSet<String> styles) {
    this.values = List.of(line.split(",", -1));
    this.styles = styles;
  }

  /** The event in a line; empty if the line has no start or no text. */
  static Optional<AssEvent> event(String line, NavigableSet<String> styles) {
    return new AssStandardColumns(line, styles).event();
  }

  private Optional<AssEvent> event() {
    next = isTime(0) ? 0 : 1;
    if (!isTime(next)) {
      return Optional.empty();
    }
    String start = value(next++);
    String end = isTime(next) ? value(next++) : "";
    skipColumns();
    String text = next < values.size() ? String.join(",", values.subList(next, values.size())) : "";
    boolean isText = next + 1 < values.size() || AssColumns.isText(text.strip(), styles);
    return isText
        ? Optional.of(new AssEvent(start, end, AssColumns.style(style), name, text.strip()))
        : Optional.empty();
  }

  private void skipColumns() {
    int first = next;
    int margins = first;
    while (margins <= first + 2 && margins(margins) < MIN_MARGINS) {
      margins++;
    }
    if (margins <= first + 2) {
      style = margins > first ? value(first) : "";
      name = margins > first + 1 ? value(first + 1) : "";
      next = margins + margins(margins);
      skipIf(EFFECT.matcher(value(next)).matches());
    } else if (isStyle(value(first))) {
      style = value(first);
      skipIf(true);
      skipIf(value(next).isEmpty());
    }
  }

  /** Skips a column, unless it is the last one. */
  private void skipIf(boolean isColumn) {
    next += isColumn && next + 1 < values.size() ? 1 : 0;
  }

  private int margins(int from) {
    int margins = 0;
    while (margins < MAX_MARGINS
        && from + margins + 1 < values.size()
        && MARGIN.matcher(values.get(from + margins)).matches()) {
      margins++;
    }
    return margins;
  }

  private boolean isStyle(String value) {
    String known = AssColumns.style(value);
    return known.isEmpty() || known.equals(AssColumns.DEFAULT_STYLE) || styles.contains(known);
  }

  private boolean isTime(int at) {
    return AssTime.parse(value(at)).isPresent();
  }

  private String value(int at) {
    return at < values.size() ? values.get(at).strip() : "";
  }
}
