// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
 * @param timeLimit how long looking for completions may take, more than zero and at most a day;
 *     what is not found until then is left out; empty for no limit
 */
public record CompletionQuery(
    String text, int limit, boolean untimed, List<Filter> filters, Optional<Duration> timeLimit) {
  /** The limit of a query that does not set one: as many as fit below a text field. */
  public static final int DEFAULT_LIMIT = 10;

  /** The largest limit. */
  public static final int MAX_LIMIT = 100;

  /** Checks the limits and copies the filters. */
  public CompletionQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be from 1 to " + MAX_LIMIT + ", but was " + limit);
    }
    filters = List.copyOf(filters);
    timeLimit.ifPresent(MomentQuery::checkTimeLimit);
  }

  /**
   * A query for the first {@value #DEFAULT_LIMIT} completions.
   *
   * @param text what has been typed so far
   * @return the query
   */
  public static CompletionQuery of(String text) {
    return new CompletionQuery(text, DEFAULT_LIMIT, false, List.of(), Optional.empty());
  }

  /**
   * The same query with another limit.
   *
   * @param limit from 1 to {@link #MAX_LIMIT}
   * @return a new query
   */
  public CompletionQuery withLimit(int limit) {
    return new CompletionQuery(text, limit, untimed, filters, timeLimit);
  }

  /**
   * The same query, with or without untimed text.
   *
   * @param untimed whether the untimed text of transcripts that have a timeline is searched
   * @return a new query
   */
  public CompletionQuery withUntimed(boolean untimed) {
    return new CompletionQuery(text, limit, untimed, filters, timeLimit);
  }

  /**
   * The same query with one more filter.
   *
   * @param filter what passages must pass as well
   * @return a new query
   */
  public CompletionQuery withFilter(Filter filter) {
    List<Filter> all = Stream.concat(filters.stream(), Stream.of(filter)).toList();
    return new CompletionQuery(text, limit, untimed, all, timeLimit);
  }

  /**
   * The same query with a limit on how long it may take. What is not found until then is left out.
   *
   * @param timeLimit more than zero and at most a day
   * @return a new query
   */
  public CompletionQuery withTimeLimit(Duration timeLimit) {
    return new CompletionQuery(text, limit, untimed, filters, Optional.of(timeLimit));
  }
}
