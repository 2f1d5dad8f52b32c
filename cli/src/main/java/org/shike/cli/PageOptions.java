// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shike.search.CompletionQuery;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import picocli.CommandLine.Option;

/** Which moments are shown, how many, and in which order. */
final class PageOptions {
  private static final int MOMENTS_PER_GROUP = 3;
  private static final int SECONDS_PER_DAY = 86_400;

  @Option(names = "--limit", paramLabel = "N")
  private int limit = MomentQuery.DEFAULT_LIMIT;

  @Option(names = "--cursor", paramLabel = "C")
  private @Nullable String cursor;

  @Option(names = "--sort", paramLabel = "ORDER")
  private MomentOrder sort = MomentOrder.RELEVANCE;

  @Option(names = "--group")
  private boolean isGrouped;

  @Option(names = "--no-merging")
  private boolean isApart;

  @Option(names = "--every-copy")
  private boolean isEveryCopy;

  @Option(names = "--untimed")
  private boolean untimed;

  @Option(names = "--time-limit", paramLabel = "SECONDS")
  private @Nullable Integer timeLimit;

  /** Whether a page of moments is described, which completions do not have. */
  boolean isOfMoments() {
    return isGrouped || hasCursor();
  }

  boolean hasCursor() {
    return cursor != null;
  }

  MomentQuery applyTo(MomentQuery query) {
    int each = isGrouped ? MOMENTS_PER_GROUP : 1;
    BadCallException.checkRange("--limit", limit, 1, MomentQuery.MAX_LIMIT / each);
    MomentQuery page =
        query
            .withLimit(limit)
            .withOrder(sort)
            .withGroups(isGrouped ? MOMENTS_PER_GROUP : 0)
            .withMerging(!isApart)
            .withEveryCopy(isEveryCopy)
            .withUntimed(untimed);
    MomentQuery timed = timeLimit == null ? page : page.withTimeLimit(checked(timeLimit));
    return cursor == null ? timed : timed.withCursor(cursor);
  }

  private static Duration checked(int seconds) {
    BadCallException.checkRange("--time-limit", seconds, 1, SECONDS_PER_DAY);
    return Duration.ofSeconds(seconds);
  }

  CompletionQuery applyTo(CompletionQuery query) {
    BadCallException.checkRange("--limit", limit, 1, CompletionQuery.MAX_LIMIT);
    CompletionQuery asked = query.withLimit(limit).withUntimed(untimed);
    return timeLimit == null ? asked : asked.withTimeLimit(checked(timeLimit));
  }
}
