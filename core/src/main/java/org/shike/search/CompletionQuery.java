// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;
import java.util.stream.Stream;
import org.shike.query.Filter;

/**
 * Asks for completions of a query that is still being typed. Immutable.
 *
 * <pre>{@code
 * index.complete(CompletionQuery.of("成本 Gra").withLimit(5));
 * }</pre>
 *
 * @param text what has been typed so far; any text is allowed
 * @param limit the most completions to return, from 1 to {@link #MAX_LIMIT}
 * @param untimed whether the untimed text of transcripts that have a timeline is searched as well,
 *     as in {@link MomentQuery#untimed}
 * @param filters which passages are searched; a passage must pass all of them
 */
public record CompletionQuery(String text, int limit, boolean untimed, List<Filter> filters) {
  /** The limit of a query that does not set one: as many as fit below a text field. */
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
   * @param text what has been typed so far
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
   * The same query, with or without untimed text.
   *
   * @param untimed whether the untimed text of transcripts that have a timeline is searched
   * @return a new query
   */
  public CompletionQuery withUntimed(boolean untimed) {
    return new CompletionQuery(text, limit, untimed, filters);
  }

  /**
   * The same query with one more filter.
   *
   * @param filter what passages must pass as well
   * @return a new query
   */
  public CompletionQuery withFilter(Filter filter) {
    return new CompletionQuery(
        text, limit, untimed, Stream.concat(filters.stream(), Stream.of(filter)).toList());
  }
}
