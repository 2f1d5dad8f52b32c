// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shike.index.TranscriptIndex;
import org.shike.search.MomentQuery;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a search looks for. */
final class QueryOptions {
  @Parameters(paramLabel = "QUERY", arity = "0..*", descriptionKey = "query")
  private List<String> words = List.of();

  @Option(names = "--like", paramLabel = "TRANSCRIPT@TIME")
  private @Nullable String like;

  @Option(names = "--complete")
  private boolean isUnfinished;

  /** The words of QUERY, with blanks between them. */
  String text() {
    return String.join(" ", words);
  }

  /** Whether a moment is given instead of QUERY. */
  boolean isLike() {
    return like != null;
  }

  boolean isUnfinished() {
    return isUnfinished;
  }

  /**
   * The query for moments.
   *
   * @param index in which the moment of {@code --like} is
   */
  MomentQuery query(TranscriptIndex index) throws IOException {
    return like == null ? MomentQuery.of(text()) : MomentPlace.parse(like).like(index);
  }
}
