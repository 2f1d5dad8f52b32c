// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the values of front matter: of YAML the part that people write by hand, {@code key:
 * value}, {@code key: [value, value]}, lists and text over several lines.
 */
final class FrontMatterValues {
  private static final String DATE = "date";
  private static final Pattern NOTHING = Pattern.compile("[ \\t]*+(?:#.*+)?");
  private static final Pattern KEY =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_-]{0,63})[ \\t]{0,9}:(?:[ \\t](.*+))?");
  private static final Pattern ITEM = Pattern.compile("[ \\t]*+-[ \\t](.*+)");
  private static final Pattern CONTINUATION = Pattern.compile("[ \\t](.*+)");
  private static final Pattern TEXT_FOLLOWS = Pattern.compile("[|>][+-]?");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d).*+");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private List<String> last = new ArrayList<>();
  private int dateLine;

  Map<String, List<String>> values() {
    return values;
  }

  /** Whether the line belongs to front matter. */
  boolean add(int number, String line) {
    if (NOTHING.matcher(line).matches()) {
      return true;
    }
    Matcher key = KEY.matcher(line);
    if (key.matches()) {
      String name = key.group(1).toLowerCase(Locale.ROOT);
      last = values.computeIfAbsent(name, k -> new ArrayList<>());
      dateLine = name.equals(DATE) ? number : dateLine;
      addAll(Optional.ofNullable(key.group(2)).orElse("").strip());
      return true;
    }
    return !values.isEmpty() && (addItem(line) || continueLast(line));
  }

  /** Makes the date one without a zone; one that is none stays as it is written. */
  List<Problem> checkDate() {
    List<String> dates = values.getOrDefault(DATE, List.of());
    Optional<LocalDate> date = dates.stream().findFirst().flatMap(FrontMatterValues::date);
    date.ifPresent(day -> dates.set(0, day.toString()));
    return dates.isEmpty() || date.isPresent()
        ? List.of()
        : List.of(new Problem(dateLine, 1, "\"" + dates.get(0) + "\" is no date; kept as written"));
  }

  private void addAll(String written) {
    boolean isList = written.startsWith("[") && written.endsWith("]");
    if (isList) {
      Arrays.stream(written.substring(1, written.length() - 1).split("[,，]"))
          .map(FrontMatterValues::unquoted)
          .filter(value -> !value.isEmpty())
          .forEach(last::add);
    } else if (!written.isEmpty() && !TEXT_FOLLOWS.matcher(written).matches()) {
      last.add(unquoted(written));
    }
  }

  private boolean addItem(String line) {
    Matcher item = ITEM.matcher(line);
    return item.matches() && last.add(unquoted(item.group(1)));
  }

  private boolean continueLast(String line) {
    Matcher more = CONTINUATION.matcher(line);
    if (!more.matches()) {
      return false;
    }
    String before = last.isEmpty() ? "" : last.remove(last.size() - 1) + "\n";
    return last.add(before + more.group(1).strip());
  }

  private static String unquoted(String written) {
    String value = written.strip();
    boolean isQuoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(0) == value.charAt(value.length() - 1);
    return isQuoted ? value.substring(1, value.length() - 1) : value;
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
}
