// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of an index. Immutable.
 *
 * <pre>{@code
 * MomentQuery query = MomentQuery.of("Graviton 成本").withLimit(3);
 * }</pre>
 *
 * @param expression what is looked for
 * @param limit how many moments to return at most, from 1 to {@link #MAX_LIMIT}
 * @param untimed whether the untimed text of transcripts that have a timeline is searched as well
 * @param form how plain words are to be understood
 * @param merging whether windows of speech that match and go on in each other are one moment, of
 *     about two minutes at most; points of a summary never are
 * @param context how many passages before and behind each moment are shown as well, from 0 to
 *     {@link #MAX_CONTEXT}
 * @param cursor {@link SearchResult#cursor} of the page before, for the next one; empty for the
 *     first page
 * @param order of the moments
 */
public record MomentQuery(
    Expression expression,
    int limit,
    boolean untimed,
    QueryForm form,
    boolean merging,
    int context,
    Optional<String> cursor,
    MomentOrder order) {
  /** How many moments are returned where nothing else is said. */
  public static final int DEFAULT_LIMIT = 10;

  /** The largest limit, and how far pages reach: what one answer may hold in memory. */
  public static final int MAX_LIMIT = 10_000;

  /** The largest context: with windows of speech about five minutes to each side. */
  public static final int MAX_CONTEXT = 10;

  /** Checks the limits. */
  public MomentQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be from 1 to " + MAX_LIMIT + ", but was " + limit);
    }
    if (context < 0 || context > MAX_CONTEXT) {
      throw new IllegalArgumentException(
          "context must be from 0 to " + MAX_CONTEXT + ", but was " + context);
    }
  }

  /**
   * A query for the first {@value #DEFAULT_LIMIT} moments.
   *
   * @param text what a person typed; any text is allowed, see {@link QueryLanguage}
   * @return the query
   */
  public static MomentQuery of(String text) {
    return of(new Expression.Typed(text));
  }

  /**
   * A query for the first {@value #DEFAULT_LIMIT} moments.
   *
   * @param expression what is looked for
   * @return the query
   */
  public static MomentQuery of(Expression expression) {
    return new MomentQuery(
        expression,
        DEFAULT_LIMIT,
        false,
        QueryForm.AUTOMATIC,
        true,
        0,
        Optional.empty(),
        MomentOrder.RELEVANCE);
  }

  /** {@return what is looked for in the query language; what a person typed as it was typed} */
  public String text() {
    return expression.toString();
  }

  /**
   * The same way of asking for something else.
   *
   * @param expression what is looked for
   * @return a new query
   */
  public MomentQuery withExpression(Expression expression) {
    return new MomentQuery(expression, limit, untimed, form, merging, context, cursor, order);
  }

  /**
   * The same query over fewer passages.
   *
   * @param filter what the passages must pass besides
   * @return a new query
   */
  public MomentQuery withFilter(Filter filter) {
    List<Expression> both = List.of(expression, new Expression.Only(filter));
    return withExpression(new Expression.AllOf(both));
  }

  /**
   * The same query with another limit.
   *
   * @param limit from 1 to {@link #MAX_LIMIT}
   * @return a new query
   */
  public MomentQuery withLimit(int limit) {
    return new MomentQuery(expression, limit, untimed, form, merging, context, cursor, order);
  }

  /**
   * The same query, over untimed text as well or not.
   *
   * @param untimed whether the untimed text of transcripts that have a timeline is searched
   * @return a new query
   */
  public MomentQuery withUntimed(boolean untimed) {
    return new MomentQuery(expression, limit, untimed, form, merging, context, cursor, order);
  }

  /**
   * The same query, its plain words understood in another way.
   *
   * @param form how plain words are to be understood
   * @return a new query
   */
  public MomentQuery withForm(QueryForm form) {
    return new MomentQuery(expression, limit, untimed, form, merging, context, cursor, order);
  }

  /**
   * The same query, its moments merged or each passage apart.
   *
   * @param merging whether windows of speech that match and go on in each other are one moment
   * @return a new query
   */
  public MomentQuery withMerging(boolean merging) {
    return new MomentQuery(expression, limit, untimed, form, merging, context, cursor, order);
  }

  /**
   * The same query, its moments shown with what stands around them or not.
   *
   * @param passages how many before and how many behind each moment, from 0 to {@link #MAX_CONTEXT}
   * @return a new query
   */
  public MomentQuery withContext(int passages) {
    return new MomentQuery(expression, limit, untimed, form, merging, passages, cursor, order);
  }

  /**
   * The next page of the same query; limit and context may be others.
   *
   * @param cursor {@link SearchResult#cursor} of the page before
   * @return a new query
   */
  public MomentQuery withCursor(String cursor) {
    return new MomentQuery(
        expression, limit, untimed, form, merging, context, Optional.of(cursor), order);
  }

  /**
   * The same query, its moments in another order.
   *
   * @param order of the moments
   * @return a new query
   */
  public MomentQuery withOrder(MomentOrder order) {
    return new MomentQuery(expression, limit, untimed, form, merging, context, cursor, order);
  }
}
