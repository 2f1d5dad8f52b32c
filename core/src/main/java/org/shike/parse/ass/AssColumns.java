// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of the events of ASS, as their {@code Format:} line names them. The last column may
 * contain commas.
 *
 * @param names in lower case
 */
record AssColumns(List<String> names) {
  static final String DEFAULT_STYLE = "Default";

  /** What a column other than the text may contain. */
  private static final Pattern NO_TEXT = Pattern.compile("(?:Marked=)?[\\d:.]*");

  AssColumns {
    names = List.copyOf(names);
  }

  /** The columns that a line names; empty if it does not name the required ones. */
  static Optional<AssColumns> of(String format) {
    List<String> names =
        Arrays.stream(format.split(",", -1))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .map(name -> name.equals("actor") ? "name" : name)
            .toList();
    return names.containsAll(List.of("start", "text"))
        ? Optional.of(new AssColumns(names))
        : Optional.empty();
  }

  /** The event in a line; empty if the line has too few columns. */
  Optional<AssEvent> event(String line) {
    List<String> values = List.of(line.split(",", names.size()));
    if (values.size() < names.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new AssEvent(
            value(values, "start"),
            value(values, "end"),
            style(value(values, "style")),
            value(values, "name"),
            value(values, "text")));
  }

  private String value(List<String> values, String name) {
    int at = names.indexOf(name);
    return at < 0 ? "" : values.get(at).strip();
  }

  /** SSA marks a style that is not the file's own with a star. */
  static String style(String name) {
    return name.startsWith("*") ? name.substring(1) : name;
  }

  /**
   * The text of a line with too few columns: the last value, unless that is clearly another column
   * because the line was cut.
   */
  static Optional<String> textOf(String line, NavigableSet<String> styles) {
    String last = line.substring(line.lastIndexOf(',') + 1).strip();
    return Optional.of(last).filter(text -> isText(text, styles));
  }

  /** Whether the last value of a line is the text, and not clearly another column. */
  static boolean isText(String value, NavigableSet<String> styles) {
    String last = style(value);
    // If any name begins with it, the first name from here on does.
    String style = styles.ceiling(last);
    boolean isStyle = DEFAULT_STYLE.startsWith(last) || (style != null && style.startsWith(last));
    return !isStyle && !NO_TEXT.matcher(last).matches();
  }
}
