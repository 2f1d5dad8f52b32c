// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Restricts searches to what a state shows. */
final class Visibility {
  private final List<Map<String, Object>> hidden;

  Visibility(State state) {
    this.hidden = hidden(state);
  }

  /** What is hidden is little, so it is cheaper to find than what is visible. */
  private static List<Map<String, Object>> hidden(State state) {
    List<Map<String, Object>> hidden = new ArrayList<>();
    hidden.add(RangeJson.range(Mapping.GENERATION, "gt", state.visible()));
    for (State.Span span : state.dead()) {
      hidden.add(RangeJson.range(Mapping.GENERATION, "gte", span.from(), "lte", span.to()));
    }
    if (!state.replaced().isEmpty()) {
      List<String> names = state.replaced().stream().map(Version::name).toList();
      hidden.add(QueryJson.terms(Mapping.VERSION, names));
    }
    return List.copyOf(hidden);
  }

  /** Finds what a query finds and is visible, without a score. */
  Map<String, Object> restricted(Map<String, Object> query) {
    return Json.object("bool", Json.object("filter", List.of(query), "must_not", hidden));
  }

  /** The same, scored by another query. */
  Map<String, Object> restricted(Map<String, Object> query, Map<String, Object> scored) {
    return Json.object(
        "bool",
        Json.object(
            "filter",
            List.of(query),
            "must_not",
            hidden,
            "should",
            List.of(scored),
            "minimum_should_match",
            0));
  }
}
