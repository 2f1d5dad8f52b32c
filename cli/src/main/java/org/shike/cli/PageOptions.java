// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shike.search.CompletionQuery;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import picocli.CommandLine.Option;

/** Which of the moments that match are found, how many, and in which order. */
final class PageOptions {
  private static final int MOMENTS_OF_A_GROUP = 3;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many moments to show at most (default: ${DEFAULT-VALUE}).")
  private int limit = MomentQuery.DEFAULT_LIMIT;

  @Option(
      names = "--cursor",
      paramLabel = "C",
      description = "Show the next page of the same query: the cursor that came with the last one.")
  private @Nullable String cursor;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "One of relevance (the default), time in the recording, date with the newest first; the"
              + " latter two only where moments hold every word.")
  private MomentOrder sort = MomentOrder.RELEVANCE;

  @Option(
      names = "--group",
      description =
          "Show the best transcripts, as many as --limit says, with three moments of each.")
  private boolean isGrouped;

  @Option(
      names = "--no-merging",
      description = "Show each window of speech that matches by itself.")
  private boolean isApart;

  @Option(
      names = "--untimed",
      description = "Search the untimed text of transcripts that have a timeline, too.")
  private boolean untimed;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Show what is found within so many whole seconds.")
  private @Nullable Integer timeLimit;

  boolean isGrouped() {
    return isGrouped;
  }

  boolean hasCursor() {
    return cursor != null;
  }

  MomentQuery applyTo(MomentQuery query) {
    MomentQuery page =
        query
            .withLimit(limit)
            .withOrder(sort)
            .withGroups(isGrouped ? MOMENTS_OF_A_GROUP : 0)
            .withMerging(!isApart)
            .withUntimed(untimed);
    MomentQuery timed =
        timeLimit == null ? page : page.withTimeLimit(Duration.ofSeconds(timeLimit));
    return cursor == null ? timed : timed.withCursor(cursor);
  }

  CompletionQuery applyTo(CompletionQuery query) {
    return query.withLimit(limit).withUntimed(untimed);
  }
}
