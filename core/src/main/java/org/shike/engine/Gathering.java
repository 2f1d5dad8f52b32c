// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

import org.apache.lucene.search.Query;

/**
 * Asks for the best passages that a query finds, and how many it finds.
 *
 * <p>Queries consist of Lucene's {@code TermQuery}, {@code TermInSetQuery}, {@code SynonymQuery},
 * {@code PhraseQuery}, {@code MultiPhraseQuery}, {@code PrefixQuery}, {@code FuzzyQuery}, {@code
 * PointRangeQuery} of one dimension (of a range: whether it intersects), {@code MatchAllDocsQuery},
 * {@code MatchNoDocsQuery}, {@code BooleanQuery}, {@code DisjunctionMaxQuery}, {@code BoostQuery}
 * and {@code ConstantScoreQuery}.
 *
 * @param found decides which passages are found; its scores do not count
 * @param scored decides which of them are best; those that it does not find score 0
 * @param size of how many passages are wanted, best first, equally good ones in the order of their
 *     keys; 0 to know only how many there are
 */
public record Gathering(Query found, Query scored, int size) {}
