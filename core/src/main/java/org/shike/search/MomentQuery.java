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
 * @param limit the most moments to return, from 1 to {@link #MAX_LIMIT}; with {@link
 *     Extras#groups}, the most transcripts
 * @param untimed whether the untimed text of transcripts that have a timeline is searched as well
 * @param form how plain words are understood
 * @param order of the moments
 * @param cursor {@link SearchResult#cursor} of the previous page; empty for the first page
 * @param view how much is shown of each moment
 * @param extras what the result contains besides moments
 * @param timeLimit how long the search may take, more than zero and at most a day; empty for no
 *     limit
 * @param reranking how the best moments are put into the order of a model; empty for the order of
 *     the index
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
    Optional<Duration> timeLimit,
    Optional<Reranking> reranking) {
  /** The limit of a query that does not set one. */
  public static final int DEFAULT_LIMIT = 10;

  /**
   * The largest limit, and the number of moments on all pages together: as many as one answer may
   * keep in memory.
   */
  public static final int MAX_LIMIT = 10_000;

  private static final Duration LONGEST = Duration.ofDays(1);

  /** Checks the limits, including that of all groups together. */
  public MomentQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be from 1 to " + MAX_LIMIT + ", but was " + limit);
    }
    timeLimit.ifPresent(MomentQuery::checkTimeLimit);
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

  static void checkTimeLimit(Duration timeLimit) {
    if (timeLimit.isNegative() || timeLimit.isZero() || timeLimit.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "timeLimit must be more than zero and at most a day, but was " + timeLimit);
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
        MomentOrder.RELEVANCE,
        Optional.empty(),
        MomentView.DEFAULT,
        Extras.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** {@return what is looked for, see {@link QueryLanguage#write}} */
  public String text() {
    return QueryLanguage.write(expression);
  }

  /**
   * The same query for something else.
   *
   * @param expression what is looked for
   * @return a new query
   */
  public MomentQuery withExpression(Expression expression) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit, reranking);
  }

  /**
   * The same query with one more filter.
   *
   * @param filter what passages must pass as well
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
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit, reranking);
  }

  /**
   * The same query, with or without untimed text.
   *
   * @param untimed whether the untimed text of transcripts that have a timeline is searched
   * @return a new query
   */
  public MomentQuery withUntimed(boolean untimed) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit, reranking);
  }

  /**
   * The same query with plain words understood in another way.
   *
   * @param form how plain words are understood
   * @return a new query
   */
  public MomentQuery withForm(QueryForm form) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit, reranking);
  }

  /**
   * The same query with its moments in another order.
   *
   * @param order of the moments
   * @return a new query
   */
  public MomentQuery withOrder(MomentOrder order) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit, reranking);
  }

  /**
   * The next page of the same query.
   *
   * @param cursor {@link SearchResult#cursor} of the previous page
   * @return a new query
   */
  public MomentQuery withCursor(String cursor) {
    return withCursor(Optional.of(cursor));
  }

  private MomentQuery withCursor(Optional<String> cursor) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit, reranking);
  }

  private MomentQuery withView(MomentView view) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit, reranking);
  }

  private MomentQuery withExtras(Extras extras) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit, reranking);
  }

  /**
   * The same query with moments merged or each passage by itself.
   *
   * @param merging whether consecutive windows of speech that match are merged into one moment
   * @return a new query
   */
  public MomentQuery withMerging(boolean merging) {
    return withView(view.withMerging(merging));
  }

  /**
   * The same query with or without the moments that another one names.
   *
   * @param everyCopy whether the same moments of several transcripts are shown each by itself, see
   *     {@link MomentView#everyCopy}
   * @return a new query
   */
  public MomentQuery withEveryCopy(boolean everyCopy) {
    return withView(view.withEveryCopy(everyCopy));
  }

  /**
   * The same query with longer or shorter snippets.
   *
   * @param snippetLength the most UTF-16 code units, 1 or more; {@link Integer#MAX_VALUE} for no
   *     limit
   * @return a new query
   */
  public MomentQuery withSnippetLength(int snippetLength) {
    return withView(view.withSnippetLength(snippetLength));
  }

  /**
   * The same query with the passages around each moment.
   *
   * @param passages number of passages before and after each moment, from 0 to {@link
   *     MomentView#MAX_CONTEXT}
   * @return a new query
   */
  public MomentQuery withContext(int passages) {
    return withView(view.withContext(passages));
  }

  /**
   * The same query, with or without what the score of each moment is made of.
   *
   * @param explained whether moments have an {@link Evidence#explanation}
   * @return a new query
   */
  public MomentQuery withExplanation(boolean explained) {
    return withView(view.withExplanation(explained));
  }

  /**
   * The same query with counts of all passages that match.
   *
   * @param names how they are counted, see {@link Extras#facets}; empty for no counts
   * @return a new query
   */
  public MomentQuery withFacets(List<String> names) {
    return withExtras(extras.withFacets(names));
  }

  /**
   * The same query with a strip for each transcript.
   *
   * @param buckets from 1 to {@link Extras#MAX_STRIP}, or 0 for no strips
   * @return a new query
   */
  public MomentQuery withStrip(int buckets) {
    return withExtras(extras.withStrip(buckets));
  }

  /**
   * The same query with its moments grouped by transcript.
   *
   * @param momentsEach the most moments per transcript, or 0 for no groups
   * @return a new query
   */
  public MomentQuery withGroups(int momentsEach) {
    return withExtras(extras.withGroups(momentsEach));
  }

  /**
   * The same query with a time limit. When it is reached, the search ends with what was found so
   * far, see {@link SearchResult#isPartial}.
   *
   * @param timeLimit more than zero and at most a day
   * @return a new query
   */
  public MomentQuery withTimeLimit(Duration timeLimit) {
    return withTimeLimit(Optional.of(timeLimit));
  }

  private MomentQuery withTimeLimit(Optional<Duration> timeLimit) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit, reranking);
  }

  /**
   * The same query with its best moments in the order of the application's own model.
   *
   * @param reranking which model, for how many moments, and how long it may take
   * @return a new query
   */
  public MomentQuery withReranking(Reranking reranking) {
    return withReranking(Optional.of(reranking));
  }

  private MomentQuery withReranking(Optional<Reranking> reranking) {
    return new MomentQuery(
        expression, limit, untimed, form, order, cursor, view, extras, timeLimit, reranking);
  }
}
