// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * How many more clauses a query may have. With {@link #MAX_WORDS} the budgets keep every query
 * below Lucene's limit, 1024 clauses.
 */
final class ClauseBudget {
  /** Further different words of a query are not searched. */
  static final int MAX_WORDS = 32;

  /** How many places the rows of all words may have. */
  private static final int ROW_CLAUSES = 24;

  /** How many clauses the synonyms of all words may have. */
  private static final int SYNONYM_CLAUSES = 32;

  /** How many more clauses rows may have for each word that a query has less than the maximum. */
  private static final int SPARE_ROW_CLAUSES = 2;

  /**
   * How many more clauses synonyms may have for each word that a query has less than the maximum.
   */
  private static final int SPARE_SYNONYM_CLAUSES = 6;

  private int left;
  private boolean isExceeded;

  private ClauseBudget(int clauses) {
    this.left = clauses;
  }

  /** A budget for the rows of a query. */
  static ClauseBudget ofRows(int words) {
    return new ClauseBudget(ROW_CLAUSES + SPARE_ROW_CLAUSES * spare(words));
  }

  /** A budget for the synonyms of a query. */
  static ClauseBudget ofSynonyms(int words) {
    return new ClauseBudget(SYNONYM_CLAUSES + SPARE_SYNONYM_CLAUSES * spare(words));
  }

  private static int spare(int words) {
    return Math.max(0, MAX_WORDS - words);
  }

  /** Takes clauses out of the budget if enough are left; returns whether it did. */
  boolean take(int clauses) {
    boolean isAffordable = clauses <= left;
    left -= isAffordable ? clauses : 0;
    isExceeded |= !isAffordable;
    return isAffordable;
  }

  /** Whether more clauses were requested than were left. */
  boolean isExceeded() {
    return isExceeded;
  }
}
