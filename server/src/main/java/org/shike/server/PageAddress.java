// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.query.Filter;
import org.shike.search.MomentQuery;

/**
 * The address of the search page, which says all that the page shows.
 *
 * @param values its parameters by their names, in the order of the address
 */
record PageAddress(Map<String, String> values) {
  /**
   * What moments are counted by, and what a person may choose one of. The last four are keys of the
   * metadata that many recordings share.
   */
  static final List<String> FACETS =
      List.of(
          Filter.Field.SPEAKER,
          Filter.Field.SECTION,
          Filter.Field.LANGUAGE,
          "date",
          "channel",
          "series",
          "event",
          "tags");

  private static final int MOMENTS_EACH = 3;
  private static final String TEXT = "q";
  private static final String CURSOR = "cursor";
  private static final String TRANSCRIPT = "transcript";
  private static final String TIME = "time";
  private static final String GROUP = "group";
  private static final Set<String> KNOWN =
      Stream.concat(Stream.of(TEXT, CURSOR, GROUP, TRANSCRIPT, TIME), FACETS.stream())
          .collect(Collectors.toUnmodifiableSet());

  static PageAddress of(Parameters parameters) {
    parameters.checkOnly(KNOWN);
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : parameters.values().keySet()) {
      parameters.one(name).filter(value -> !value.isBlank()).ifPresent(v -> values.put(name, v));
    }
    return new PageAddress(values);
  }

  static PageAddress ofText(String text) {
    return new PageAddress(Map.of(TEXT, text));
  }

  /** The address of moments like one. */
  static PageAddress like(String transcriptId, Duration time) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(TRANSCRIPT, transcriptId);
    values.put(TIME, Json.seconds(time).toPlainString());
    return new PageAddress(values);
  }

  String text() {
    return values.getOrDefault(TEXT, "");
  }

  boolean isLike() {
    return values.containsKey(TRANSCRIPT);
  }

  boolean asksNothing() {
    return text().isEmpty() && !isLike();
  }

  /** Whether moments of a recording stand together. */
  boolean isGrouped() {
    return values.containsKey(GROUP);
  }

  /** The same, from the first page on, by recording or else one after the other. */
  PageAddress regrouped() {
    PageAddress first = without(CURSOR);
    return isGrouped() ? first.without(GROUP) : first.with(GROUP, "true");
  }

  Optional<String> filter(String facet) {
    return Optional.ofNullable(values.get(facet));
  }

  MomentQuery applyTo(MomentQuery query) {
    MomentQuery filtered =
        query
            .withFacets(FACETS)
            .withStrip(StripRow.PARTS)
            .withGroups(isGrouped() ? MOMENTS_EACH : 0);
    for (String facet : FACETS) {
      if (values.containsKey(facet)) {
        filtered = filtered.withFilter(new Filter.Field(facet, values.get(facet)));
      }
    }
    return values.containsKey(CURSOR) ? filtered.withCursor(values.get(CURSOR)) : filtered;
  }

  PageAddress withCursor(String cursor) {
    return with(CURSOR, cursor);
  }

  /** From the first page of what has a value. */
  PageAddress withFilter(String facet, String value) {
    return without(CURSOR).with(facet, value);
  }

  PageAddress withoutFilter(String facet) {
    return without(CURSOR).without(facet);
  }

  private PageAddress with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new PageAddress(more);
  }

  private PageAddress without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.remove(name);
    return new PageAddress(fewer);
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/?", ""));
  }

  /** The address of a transcript, and in it of a time. */
  static String reading(String transcriptId, Optional<Duration> time) {
    return time.map(at -> finding(transcriptId, at, ""))
        .orElse("/t/" + TranscriptPath.encode(transcriptId));
  }

  /** The address of a time of a transcript beside what is found in it. */
  static String finding(String transcriptId, Duration time, String text) {
    String path = "/t/" + TranscriptPath.encode(transcriptId);
    String found = text.isEmpty() ? "" : "&find=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    return path + "?t=" + Json.seconds(time).toPlainString() + found + "#now";
  }
}
