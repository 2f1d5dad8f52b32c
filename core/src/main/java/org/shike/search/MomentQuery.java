// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shike.query.Expression;
import org.shike.query.Filter;
import org.shike.query.QueryLanguage;

/**
 * What is asked of an index. Immutable.
 *
 * <pre>{@code
 * MomentQuery query = MomentQuery.of("Graviton 成本").withLimit(3);
 * }</pre>
 *
 * @param expression what is looked for
 * @param limit how many moments to return at most, from 1 to {@link #MAX_LIMIT}; with {@link
 *     Extras#groups}, how many transcripts
 * @param untimed whether the untimed text of transcripts that have a timeline is searched as well
 * @param form how plain words are to be understood
 * @param order of the moments
 * @param cursor {@link SearchResult#cursor} of the page before, for the next one; empty for the
 *     first page
 * @param view how much is shown of each moment
 * @param extras what the result says besides
 * @param timeLimit how long the search may take, up to a day; empty for as long as it needs
 */
public record MomentQuery(
    Expression expression,
    int limit,
    boolean untimed,
    QueryForm form,
    MomentOrder order,
    Optional<String> cursor,
    MomentView view,
    Extras extras,
    Optional<Duration> timeLimit) {
  /** How many moments are returned where nothing else is said. */
  public static final int DEFAULT_LIMIT = 10;

  /** The largest limit, and how far pages reach: what one answer may hold in memory. */
  public static final int MAX_LIMIT = 10_000;

  private static final Duration LONGEST = Duration.ofDays(1);

  /** Checks the limits, also of what all groups hold. */
  public MomentQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be from 1 to " + MAX_LIMIT + ", but was " + limit);
    }
    if (timeLimit.isPresent() && isOutside(timeLimit.get())) {
      throw new IllegalArgumentException(
          "timeLimit must be more than zero and a day at most, but was " + timeLimit.get());
    }
    if ((long) extras.groups() * limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "moments of all groups must be from 0 to "
              + MAX_LIMIT
              + ", but were "
              + extras.groups()
              + " * "
              + limit);
    }
  }

  private static boolean isOutside(Duration timeLimit) {
    return timeLimit.isNegative() || timeLimit.isZero() || timeLimit.compareTo(LONGEST) > 0;
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
        MomentOrder.RELEVANCE,
        Optional.empty(),
        MomentView.DEFAULT,
        Extras.NONE,
        Optional.empty());
  }

  /** {@return what is looked for in the query language; what a person typed as it was typed} */
  public String text() {
    return QueryLanguage.write(expression);
  }

  /**
   * The same way of asking for something else.
   *
   * @param expression what is looked for
   * @return a new query
   */
  public MomentQuery withExpression(Expression expression) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit);
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
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit);
  }

  /**
   * The same query, over untimed text as well or not.
   *
   * @param untimed whether the untimed text of transcripts that have a timeline is searched
   * @return a new query
   */
  public MomentQuery withUntimed(boolean untimed) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit);
  }

  /**
   * The same query, its plain words understood in another way.
   *
   * @param form how plain words are to be understood
   * @return a new query
   */
  public MomentQuery withForm(QueryForm form) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit);
  }

  /**
   * The same query, its moments in another order.
   *
   * @param order of the moments
   * @return a new query
   */
  public MomentQuery withOrder(MomentOrder order) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit);
  }

  /**
   * The next page of the same query.
   *
   * @param cursor {@link SearchResult#cursor} of the page before
   * @return a new query
   */
  public MomentQuery withCursor(String cursor) {
    return withCursor(Optional.of(cursor));
  }

  private MomentQuery withCursor(Optional<String> cursor) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit);
  }

  private MomentQuery withView(MomentView view) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit);
  }

  private MomentQuery withExtras(Extras extras) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit);
  }

  /**
   * The same query, its moments merged or each passage apart.
   *
   * @param merging whether windows of speech that match and go on in each other are one moment
   * @return a new query
   */
  public MomentQuery withMerging(boolean merging) {
    return withView(view.withMerging(merging));
  }

  /**
   * The same query with longer or shorter snippets.
   *
   * @param snippetLength the most UTF-16 code units, 1 or more; {@link Integer#MAX_VALUE} for any
   * @return a new query
   */
  public MomentQuery withSnippetLength(int snippetLength) {
    return withView(view.withSnippetLength(snippetLength));
  }

  /**
   * The same query, its moments with the passages around them.
   *
   * @param passages before and behind each, from 0 to {@link MomentView#MAX_CONTEXT}
   * @return a new query
   */
  public MomentQuery withContext(int passages) {
    return withView(view.withContext(passages));
  }

  /**
   * The same query, its moments with what their scores are made of.
   *
   * @param explained whether each moment says it
   * @return a new query
   */
  public MomentQuery withExplanation(boolean explained) {
    return withView(view.withExplanation(explained));
  }

  /**
   * The same query, its answer with counts of all passages that match.
   *
   * @param names by what they are counted, see {@link Extras#facets}; none for no counts
   * @return a new query
   */
  public MomentQuery withFacets(List<String> names) {
    return withExtras(extras.withFacets(names));
  }

  /**
   * The same query, its answer with a strip for each transcript.
   *
   * @param buckets from 1 to {@link Extras#MAX_STRIP}, or 0 for no strips
   * @return a new query
   */
  public MomentQuery withStrip(int buckets) {
    return withExtras(extras.withStrip(buckets));
  }

  /**
   * The same query, its moments grouped by transcript.
   *
   * @param momentsEach how many of each transcript at most, or 0 for no groups
   * @return a new query
   */
  public MomentQuery withGroups(int momentsEach) {
    return withExtras(extras.withGroups(momentsEach));
  }

  /**
   * The same query, ended when its time is up: the result then has what was found so far, and says
   * so.
   *
   * @param timeLimit more than zero, a day at most
   * @return a new query
   */
  public MomentQuery withTimeLimit(Duration timeLimit) {
    return withTimeLimit(Optional.of(timeLimit));
  }

  private MomentQuery withTimeLimit(Optional<Duration> timeLimit) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit);
  }
}
