// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a recording says about it: the day, the season and the episode, the topic. */
final class NameFacts {
  /**
   * {@code 2025-12-03}, {@code 20251203}, {@code GMT20251203-102205}, not inside a longer number.
   */
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})(?!\\d)");

  /** {@code 191108-kai-guo}: a short year only where a name starts with it. */
  private static final Pattern SHORT_DAY =
      Pattern.compile("(\\d{2})(\\d{2})(\\d{2})[-_ ](?!\\d).*", Pattern.DOTALL);

  private static final Pattern SEASON_AND_EPISODE =
      Pattern.compile("(?i)(?<![a-z0-9])s(\\d{1,2})[ ._-]?e(\\d{1,4})(?![a-z0-9])");

  /** {@code ep19}, {@code E01}, {@code Episode 7}, {@code 第3期}. */
  private static final Pattern EPISODE =
      Pattern.compile(
          "(?i)(?<![a-z0-9])(?:ep|episode|e)[ ._#-]?(\\d{1,4})(?![a-z0-9])|第(\\d{1,4})[期集讲回]");

  private NameFacts() {}

  static Facts of(String id) {
    String name = id.substring(id.lastIndexOf('/') + 1);
    String folder = id.substring(0, id.length() - name.length()).replaceFirst("/$", "");
    Map<String, List<String>> facts = new LinkedHashMap<>();
    day(name).or(() -> day(id)).ifPresent(day -> facts.put("date", List.of(day)));
    noteEpisode(name, facts);
    String topic =
        MeetingName.topic(name)
            .or(() -> MeetingName.topic(folder.substring(folder.lastIndexOf('/') + 1)))
            .orElse("");
    return new Facts(topic, facts, List.of(), List.of());
  }

  private static void noteEpisode(String name, Map<String, List<String>> facts) {
    Matcher both = SEASON_AND_EPISODE.matcher(name);
    Matcher episode = EPISODE.matcher(name);
    if (both.find()) {
      facts.put("season", number(both.group(1)));
      facts.put("episode", number(both.group(2)));
    } else if (episode.find()) {
      facts.put(
          "episode",
          number(Optional.ofNullable(episode.group(1)).orElseGet(() -> episode.group(2))));
    }
  }

  private static List<String> number(String digits) {
    return List.of(Integer.toString(Integer.parseInt(digits)));
  }

  private static Optional<String> day(String name) {
    Matcher day = DAY.matcher(name);
    while (day.find()) {
      Optional<String> found = day(day.group(1), day.group(3), day.group(4));
      if (found.isPresent()) {
        return found;
      }
    }
    Matcher shortDay = SHORT_DAY.matcher(name);
    return shortDay.matches()
        ? day("20" + shortDay.group(1), shortDay.group(2), shortDay.group(3))
        : Optional.empty();
  }

  /** Empty for a number that is no day, such as 20259999. */
  private static Optional<String> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
              .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
