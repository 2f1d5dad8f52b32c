// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.queries.function.FunctionMatchQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Query;

/**
 * The share of a query's weight that a passage contains.
 *
 * @param words of the query, at least one
 * @param weights of the words
 * @param neighbours of the passages that are searched
 */
record WeightShare(List<QueryWord> words, WordWeights weights, Neighbours neighbours) {
  /**
   * The share of a word's weight if it is in the section title. All passages below the title share
   * it, so it never makes a passage complete.
   */
  private static final double SECTION_SHARE = 0.9;

  /**
   * The share of a word's weight if it is in a neighbouring passage, which may still belong to the
   * moment.
   */
  private static final double NEIGHBOUR_SHARE = 0.5;

  /** Tolerance for the rounding of sums of weights. */
  private static final double PRECISION = 0.9999;

  static WeightShare of(List<QueryWord> words, Passages passages) throws IOException {
    return new WeightShare(words, WordWeights.of(words, passages), new Neighbours(passages));
  }

  /**
   * Finds the passages whose words have at least a share of the query's weight.
   *
   * @param share from 0 to 1
   */
  Query atLeast(double share) throws IOException {
    double least = weights.sum() * share * PRECISION;
    List<Query> weighed = new ArrayList<>();
    List<Query> found = new ArrayList<>();
    List<QueryWord> heaviest = heaviest(least);
    for (QueryWord word : words) {
      Query near = neighbours.around(WordQueries.in(Fields.TEXT_WORD, word));
      weighed.add(weighed(word, near));
      if (heaviest.contains(word)) {
        found.add(WordQueries.anyOf(Stream.of(WordQueries.held(word), inSection(word), near)));
      }
    }
    DoubleValuesSource weight = DoubleValuesSource.fromQuery(WordQueries.anyOf(weighed.stream()));
    return new BooleanQuery.Builder()
        .add(WordQueries.anyOf(found.stream()), Occur.FILTER)
        .add(new FunctionMatchQuery(weight, sum -> sum >= least), Occur.FILTER)
        .build();
  }

  /**
   * The words of which a passage must contain one, because all others together weigh too little.
   */
  private List<QueryWord> heaviest(double least) {
    List<QueryWord> heaviest = new ArrayList<>(words);
    heaviest.sort(Comparator.comparingDouble((QueryWord word) -> weights.of(word)).reversed());
    double others = 0;
    while (heaviest.size() > 1 && others + weights.of(heaviest.getLast()) < least * PRECISION) {
      others += weights.of(heaviest.removeLast());
    }
    return heaviest;
  }

  private Query weighed(QueryWord word, Query near) {
    double weight = weights.of(word);
    return new DisjunctionMaxQuery(
        List.of(
            constant(WordQueries.held(word), weight),
            constant(inSection(word), weight * SECTION_SHARE),
            constant(near, weight * NEIGHBOUR_SHARE)),
        0);
  }

  private static Query inSection(QueryWord word) {
    return WordQueries.in(Fields.SECTION_WORD, word);
  }

  private static Query constant(Query query, double score) {
    return new BoostQuery(new ConstantScoreQuery(query), (float) score);
  }
}
