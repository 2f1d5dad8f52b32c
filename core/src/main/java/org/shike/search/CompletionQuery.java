// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;
import java.util.stream.Stream;
import org.shike.query.Filter;

/**
 * A query that is still being typed, of which it is asked how it may go on. Immutable.
 *
 * <pre>{@code
 * index.complete(CompletionQuery.of("成本 Gra").withLimit(5));
 * }</pre>
 *
 * @param text what is typed so far; any text is allowed
 * @param limit how many completions to return at most, from 1 to {@link #MAX_LIMIT}
 * @param untimed whether the untimed text of transcripts that have a timeline is looked through as
 *     well, as in {@link MomentQuery#untimed}
 * @param filters which passages are looked through at all; all must let them through
 */
public record CompletionQuery(String text, int limit, boolean untimed, List<Filter> filters) {
  /** How many completions are returned where nothing else is said: what fits below a text field. */
  public static final int DEFAULT_LIMIT = 10;

  /** The largest limit. */
  public static final int MAX_LIMIT = 100;

  /** Checks the limit and copies the filters. */
  public CompletionQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be from 1 to " + MAX_LIMIT + ", but was " + limit);
    }
    filters = List.copyOf(filters);
  }

  /**
   * A query for the first {@value #DEFAULT_LIMIT} completions.
   *
   * @param text what is typed so far
   * @return the query
   */
  public static CompletionQuery of(String text) {
    return new CompletionQuery(text, DEFAULT_LIMIT, false, List.of());
  }

  /**
   * The same query with another limit.
   *
   * @param limit from 1 to {@link #MAX_LIMIT}
   * @return a new query
   */
  public CompletionQuery withLimit(int limit) {
    return new CompletionQuery(text, limit, untimed, filters);
  }

  /**
   * The same query, over untimed text as well or not.
   *
   * @param untimed whether the untimed text of transcripts that have a timeline is looked through
   * @return a new query
   */
  public CompletionQuery withUntimed(boolean untimed) {
    return new CompletionQuery(text, limit, untimed, filters);
  }

  /**
   * The same query over fewer passages.
   *
   * @param filter what the passages must pass besides
   * @return a new query
   */
  public CompletionQuery withFilter(Filter filter) {
    return new CompletionQuery(
        text, limit, untimed, Stream.concat(filters.stream(), Stream.of(filter)).toList());
  }
}
