// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.transcript.Message;
import org.shike.transcript.Problem;

/**
 * What a file says about itself before its text, between two lines of {@code ---}: YAML or
 * something close to it. A block that contains anything but keys with values is text.
 *
 * @param values by key, the keys in lower case; empty if there is no front matter
 * @param body the file with these lines left blank, so that all other lines keep their numbers
 * @param problems of values that do not fit their key
 */
public record FrontMatter(Map<String, List<String>> values, String body, List<Problem> problems) {
  /** Nobody writes more about a recording; a longer block is text. */
  static final int MAX_LENGTH = 1 << 16;

  /** How a key is written; {@code Speaker One: hello} is speech. */
  static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]{0,63}";

  private static final String DATE = "date";
  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*+)(?:\\r\\n|\\r|\\n|\\z)");
  private static final Pattern START = Pattern.compile("---[ \\t]*+");
  private static final Pattern END = Pattern.compile("(?:---|\\.\\.\\.)[ \\t]*+");
  private static final Pattern NO_LINE_END = Pattern.compile("[^\\r\\n]++");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d).*+", Pattern.DOTALL);

  public static FrontMatter of(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.lookingAt() || !START.matcher(line.group(1)).matches()) {
      return none(text);
    }
    // An empty line replaces the first one, so that line numbers are those of the file.
    List<String> lines = new ArrayList<>(List.of(""));
    while (line.find() && line.end() <= MAX_LENGTH) {
      if (END.matcher(line.group(1)).matches()) {
        return of(text, lines, line.end());
      }
      if (line.end() == text.length()) {
        return none(text);
      }
      lines.add(line.group(1));
    }
    return none(text);
  }

  private static FrontMatter of(String text, List<String> lines, int end) {
    ProblemLog problems = new ProblemLog(List.of());
    return FrontMatterYaml.entries(String.join("\n", lines))
        .filter(FrontMatter::haveNames)
        .or(() -> FrontMatterLines.entries(lines, problems))
        .map(
            entries ->
                new FrontMatter(values(entries, problems), without(text, end), problems.all()))
        .orElseGet(() -> none(text));
  }

  private static boolean haveNames(List<FrontMatterEntry> entries) {
    return entries.stream().allMatch(entry -> entry.key().matches(NAME));
  }

  private static FrontMatter none(String text) {
    return new FrontMatter(Map.of(), text, List.of());
  }

  private static String without(String text, int end) {
    return NO_LINE_END.matcher(text.substring(0, end)).replaceAll("") + text.substring(end);
  }

  private static Map<String, List<String>> values(
      List<FrontMatterEntry> entries, ProblemLog problems) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (FrontMatterEntry entry : entries) {
      String key = entry.key().toLowerCase(Locale.ROOT);
      List<String> all = values.computeIfAbsent(key, name -> new ArrayList<>());
      all.addAll(key.equals(DATE) ? dates(entry, problems) : entry.values());
    }
    return values;
  }

  /** Turns dates into dates without a zone; what is not a date stays as written. */
  private static List<String> dates(FrontMatterEntry entry, ProblemLog problems) {
    return entry.values().stream().map(written -> date(entry.line(), written, problems)).toList();
  }

  private static String date(int line, String written, ProblemLog problems) {
    Optional<LocalDate> date = date(written);
    if (date.isEmpty()) {
      problems.add(line, Message.of("\"%s\" is not a date; kept as written", written));
    }
    return date.map(LocalDate::toString).orElse(written);
  }

  private static Optional<LocalDate> date(String written) {
    Matcher date = YEAR_MONTH_DAY.matcher(written);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(date.group(1));
      int month = Integer.parseInt(date.group(2));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(date.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public Optional<String> first(String key) {
    return values.getOrDefault(key, List.of()).stream().findFirst();
  }
}
