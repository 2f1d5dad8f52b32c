// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.search.Extras;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.MomentView;

/**
 * Reads the parameters of a search, which have the names of the options of {@code shike search}.
 *
 * @param longest how long it may take
 */
record SearchCall(Duration longest) {
  static final int MOST_MOMENTS = 100;

  private static final int MOMENTS_PER_GROUP = 3;
  private static final int MOST_FACETS = 10;
  private static final Set<String> HOW =
      Set.of(
          "limit",
          "cursor",
          "sort",
          "group",
          "no-merging",
          "every-copy",
          "untimed",
          "time-limit",
          "facet",
          "strip",
          "context",
          "explain",
          "format");

  static final Set<String> SEARCH = with("q");
  static final Set<String> LIKE = with("transcript", "time");

  private static Set<String> with(String... names) {
    return Stream.concat(HOW.stream(), Stream.of(names)).collect(Collectors.toUnmodifiableSet());
  }

  MomentQuery applyTo(MomentQuery query, Parameters given) {
    boolean isGrouped = given.flag("group");
    MomentQuery page =
        query
            .withLimit(given.number("limit", MomentQuery.DEFAULT_LIMIT, 1, MOST_MOMENTS))
            .withOrder(given.choice("sort", MomentOrder.RELEVANCE))
            .withGroups(isGrouped ? MOMENTS_PER_GROUP : 0)
            .withMerging(!given.flag("no-merging"))
            .withEveryCopy(given.flag("every-copy"))
            .withUntimed(given.flag("untimed"))
            .withTimeLimit(timeLimit(given));
    MomentQuery viewed = view(overview(page, given), given);
    return given.one("cursor").map(viewed::withCursor).orElse(viewed);
  }

  private static MomentQuery overview(MomentQuery query, Parameters given) {
    if (given.all("facet").size() > MOST_FACETS) {
      throw ProblemException.bad(
          "there are " + given.all("facet").size() + " facets", "ask for at most " + MOST_FACETS);
    }
    return query
        .withFacets(given.all("facet"))
        .withStrip(given.number("strip", 0, 0, Extras.MAX_STRIP));
  }

  private static MomentQuery view(MomentQuery query, Parameters given) {
    return query
        .withContext(given.number("context", 0, 0, MomentView.MAX_CONTEXT))
        .withExplanation(given.flag("explain"));
  }

  private Duration timeLimit(Parameters given) {
    int most = (int) Math.max(1, longest.toSeconds());
    Duration asked = Duration.ofSeconds(given.number("time-limit", most, 1, most));
    return asked.compareTo(longest) < 0 ? asked : longest;
  }
}
