// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.transcript.Message;

/**
 * Reads front matter that is not YAML as a whole, such as {@code title: a: b}, key by key: entries
 * that are YAML by themselves are read as YAML, and the rest is kept as written.
 */
final class FrontMatterLines {
  private static final Pattern NOTHING = Pattern.compile("[ \\t]*+(?:#.*+)?");
  private static final Pattern KEY =
      Pattern.compile("(" + FrontMatter.NAME + ")[ \\t]{0,9}:(?:[ \\t](.*+))?");
  private static final Pattern ITEM = Pattern.compile("[ \\t]*+-[ \\t](.*+)");
  private static final Pattern CONTINUATION = Pattern.compile("[ \\t](.*+)");
  private static final Pattern TEXT_FOLLOWS = Pattern.compile("[|>][+-]?");

  private final ProblemLog problems;
  private final List<FrontMatterEntry> entries = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int first;

  private FrontMatterLines(ProblemLog problems) {
    this.problems = problems;
  }

  /** The entries of lines; empty if a line neither is a key nor belongs to one. */
  static Optional<List<FrontMatterEntry>> entries(List<String> lines, ProblemLog problems) {
    FrontMatterLines read = new FrontMatterLines(problems);
    boolean areEntries = true;
    for (int at = 0; areEntries && at < lines.size(); at++) {
      areEntries = read.accept(at + 1, lines.get(at));
    }
    read.endEntry();
    return areEntries ? Optional.of(read.entries) : Optional.empty();
  }

  private boolean accept(int number, String line) {
    if (KEY.matcher(line).matches()) {
      endEntry();
      first = number;
      open.add(line);
      return true;
    }
    if (open.isEmpty()) {
      return NOTHING.matcher(line).matches();
    }
    open.add(line);
    return NOTHING.matcher(line).matches()
        || ITEM.matcher(line).matches()
        || CONTINUATION.matcher(line).matches();
  }

  private void endEntry() {
    if (!open.isEmpty()) {
      Optional<List<String>> values =
          FrontMatterYaml.entries(String.join("\n", open))
              .filter(read -> read.size() == 1)
              .map(read -> read.get(0).values());
      Matcher key = KEY.matcher(open.get(0));
      if (key.matches()) {
        String name = key.group(1);
        entries.add(new FrontMatterEntry(first, name, values.orElseGet(() -> asWritten(key))));
      }
      open.clear();
    }
  }

  private List<String> asWritten(Matcher key) {
    problems.add(
        first, Message.of("\"%s\" is not followed by YAML; kept as written", key.group(1)));
    List<String> values = new ArrayList<>();
    String written = Optional.ofNullable(key.group(2)).orElse("").strip();
    if (!written.isEmpty() && !TEXT_FOLLOWS.matcher(written).matches()) {
      values.add(written);
    }
    for (String line : open.subList(1, open.size())) {
      addLine(values, line);
    }
    return values;
  }

  /** An item is a separate value, and any other line continues the last one. */
  private static void addLine(List<String> values, String line) {
    Matcher item = ITEM.matcher(line);
    if (item.matches() || values.isEmpty()) {
      String value = item.matches() ? item.group(1) : line;
      values.add(value.strip());
    } else if (!line.isBlank()) {
      values.add(values.remove(values.size() - 1) + "\n" + line.strip());
    }
  }
}
