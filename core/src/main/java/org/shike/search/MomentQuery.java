// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/**
 * What is asked of an index. Immutable.
 *
 * <pre>{@code
 * MomentQuery query = MomentQuery.of("Graviton 成本").withLimit(3);
 * }</pre>
 *
 * @param text what a person typed; any text is allowed
 * @param limit how many moments to return at most, from 1 to {@link #MAX_LIMIT}
 * @param untimed whether the untimed text of transcripts that have a timeline is searched as well
 * @param form how the text is to be understood
 */
public record MomentQuery(String text, int limit, boolean untimed, QueryForm form) {
  /** How many moments are returned where nothing else is said. */
  public static final int DEFAULT_LIMIT = 10;

  /** The largest limit: what one answer may hold in memory. */
  public static final int MAX_LIMIT = 10_000;

  /** Checks the limit. */
  public MomentQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be from 1 to " + MAX_LIMIT + ", but was " + limit);
    }
  }

  /**
   * A query for the first {@value #DEFAULT_LIMIT} moments.
   *
   * @param text what a person typed; any text is allowed
   * @return the query
   */
  public static MomentQuery of(String text) {
    return new MomentQuery(text, DEFAULT_LIMIT, false, QueryForm.AUTOMATIC);
  }

  /**
   * The same way of asking for another text.
   *
   * @param text what a person typed; any text is allowed
   * @return a new query
   */
  public MomentQuery withText(String text) {
    return new MomentQuery(text, limit, untimed, form);
  }

  /**
   * The same query with another limit.
   *
   * @param limit from 1 to {@link #MAX_LIMIT}
   * @return a new query
   */
  public MomentQuery withLimit(int limit) {
    return new MomentQuery(text, limit, untimed, form);
  }

  /**
   * The same query, over untimed text as well or not.
   *
   * @param untimed whether the untimed text of transcripts that have a timeline is searched
   * @return a new query
   */
  public MomentQuery withUntimed(boolean untimed) {
    return new MomentQuery(text, limit, untimed, form);
  }

  /**
   * The same query, understood in another way.
   *
   * @param form how the text is to be understood
   * @return a new query
   */
  public MomentQuery withForm(QueryForm form) {
    return new MomentQuery(text, limit, untimed, form);
  }
}
