// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;
import java.util.Locale;

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
 * @param facets by what the passages that match are counted: {@code speaker}, {@code section} (the
 *     innermost title), {@code lang}, {@code date} (the day) or a key of the transcripts' metadata;
 *     in lower case, each once
 * @param strip into how many equal parts of time each recording is divided to count the passages
 *     that match in each, from 1 to {@link #MAX_STRIP}; 0 for none
 * @param groups how many moments to return of each transcript at most, where the limit is that of
 *     transcripts; the two multiplied are at most {@link #MAX_LIMIT}; 0 where it is that of moments
 */
public record MomentQuery(
    Expression expression,
    int limit,
    boolean untimed,
    QueryForm form,
    boolean merging,
    List<String> facets,
    int strip,
    int groups) {
  /** How many moments are returned where nothing else is said. */
  public static final int DEFAULT_LIMIT = 10;

  /** The largest limit: what one answer may hold in memory. */
  public static final int MAX_LIMIT = 10_000;

  /** The largest number of parts of a recording: more than can be told apart on a screen. */
  public static final int MAX_STRIP = 500;

  /** Checks the numbers and the names. */
  public MomentQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be from 1 to " + MAX_LIMIT + ", but was " + limit);
    }
    if (strip < 0 || strip > MAX_STRIP) {
      throw new IllegalArgumentException(
          "strip must be from 0 to " + MAX_STRIP + ", but was " + strip);
    }
    if (groups < 0 || (long) groups * limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "moments of all groups must be from 0 to "
              + MAX_LIMIT
              + ", but were "
              + groups
              + " * "
              + limit);
    }
    if (facets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("the name of a facet must not be blank: " + facets);
    }
    facets = facets.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
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
        expression, DEFAULT_LIMIT, false, QueryForm.AUTOMATIC, true, List.of(), 0, 0);
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
    return new MomentQuery(expression, limit, untimed, form, merging, facets, strip, groups);
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
    return new MomentQuery(expression, limit, untimed, form, merging, facets, strip, groups);
  }

  /**
   * The same query, over untimed text as well or not.
   *
   * @param untimed whether the untimed text of transcripts that have a timeline is searched
   * @return a new query
   */
  public MomentQuery withUntimed(boolean untimed) {
    return new MomentQuery(expression, limit, untimed, form, merging, facets, strip, groups);
  }

  /**
   * The same query, its plain words understood in another way.
   *
   * @param form how plain words are to be understood
   * @return a new query
   */
  public MomentQuery withForm(QueryForm form) {
    return new MomentQuery(expression, limit, untimed, form, merging, facets, strip, groups);
  }

  /**
   * The same query, its moments merged or each passage apart.
   *
   * @param merging whether windows of speech that match and go on in each other are one moment
   * @return a new query
   */
  public MomentQuery withMerging(boolean merging) {
    return new MomentQuery(expression, limit, untimed, form, merging, facets, strip, groups);
  }

  /**
   * The same query, its answer with counts of all passages that match.
   *
   * @param names by what they are counted, see {@link #facets}; none for no counts
   * @return a new query
   */
  public MomentQuery withFacets(List<String> names) {
    return new MomentQuery(expression, limit, untimed, form, merging, names, strip, groups);
  }

  /**
   * The same query, its answer with a strip for each transcript.
   *
   * @param buckets from 1 to {@link #MAX_STRIP}, or 0 for no strips, see {@link #strip}
   * @return a new query
   */
  public MomentQuery withStrip(int buckets) {
    return new MomentQuery(expression, limit, untimed, form, merging, facets, buckets, groups);
  }

  /**
   * The same query, its moments grouped by transcript.
   *
   * @param momentsEach how many of each transcript at most, or 0 for no groups, see {@link #groups}
   * @return a new query
   */
  public MomentQuery withGroups(int momentsEach) {
    return new MomentQuery(expression, limit, untimed, form, merging, facets, strip, momentsEach);
  }
}
