// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shike.transcript.Timecode;

/**
 * What a JSON object says about a recording, under the keys of front matter. The programs that
 * write such files agree on few names, so the table lists theirs. Where several mean the same, the
 * first one counts.
 */
final class JsonFacts {
  /** What is kept under another name, or under its own. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("url", "url"),
          Map.entry("webpage_url", "url"),
          Map.entry("channel", "channel"),
          Map.entry("uploader", "uploader"),
          Map.entry("author", "author"),
          Map.entry("podcastName", "podcastName"),
          Map.entry("series", "series"),
          Map.entry("playlist_title", "playlist"),
          Map.entry("season_number", "season"),
          Map.entry("episode_number", "episode"),
          Map.entry("event", "event"),
          Map.entry("speaker", "speakers"),
          Map.entry("speakers", "speakers"),
          Map.entry("tags", "tags"));

  private static final Set<String> DAYS = Set.of("upload_date", "release_date", "date");

  /** Bilibili's. */
  private static final String SECONDS_SINCE_1970 = "pubdate";

  private static final double MAX_SECONDS = 1e10;

  private final Map<String, List<String>> metadata = new LinkedHashMap<>();

  /** Notes the current value if its key says something about the recording. */
  void accept(JsonSource json, String key) {
    if (NAMES.containsKey(key)) {
      note(NAMES.get(key), values(json));
    } else if (DAYS.contains(key)) {
      note("date", json.text().map(JsonFacts::day).stream().toList());
    } else if (SECONDS_SINCE_1970.equals(key)) {
      note("date", since1970(json).stream().toList());
    } else if ("duration".equals(key)) {
      note("duration", json.seconds().flatMap(JsonFacts::clock).stream().toList());
    } else if ("bvid".equals(key)) {
      note(
          "url",
          json.text().map(id -> "https://www.bilibili.com/video/" + id + "/").stream().toList());
    } else if ("owner".equals(key)) {
      json.object(name -> owner(json, name));
    }
  }

  private void owner(JsonSource json, String name) {
    if ("name".equals(name)) {
      note("channel", values(json));
    }
  }

  void language(Optional<String> tag) {
    note("language", tag.stream().toList());
  }

  Map<String, List<String>> metadata() {
    return metadata;
  }

  private void note(String name, List<String> values) {
    if (!values.isEmpty()) {
      metadata.putIfAbsent(name, values);
    }
  }

  /** A text, a number as written, or the texts of an array. */
  private static List<String> values(JsonSource json) {
    List<String> values = new ArrayList<>();
    json.array(() -> json.text().ifPresent(values::add));
    json.text().or(json::digits).ifPresent(values::add);
    return values;
  }

  /** {@code 20250601} as {@code 2025-06-01}. */
  private static String day(String digits) {
    return digits.replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3");
  }

  private static Optional<String> since1970(JsonSource json) {
    double seconds = json.number().orElse(0);
    return seconds > 0 && seconds < MAX_SECONDS
        ? Optional.of(
            LocalDate.ofInstant(Instant.ofEpochSecond((long) seconds), ZoneOffset.UTC).toString())
        : Optional.empty();
  }

  private static Optional<String> clock(Duration length) {
    return length.isPositive() ? Optional.of(Timecode.of(length).written()) : Optional.empty();
  }
}
