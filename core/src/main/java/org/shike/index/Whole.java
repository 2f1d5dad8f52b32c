// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;

/**
 * The whole index of which some passages are here. By default all of them are, so that what is
 * found here is the answer; see {@link Asking} for the other case.
 */
interface Whole {
  /** All passages are here. */
  Whole HERE = new Whole() {};

  /** Whether passages may be missing. */
  default boolean isElsewhere() {
    return false;
  }

  /** Searches the passages that are here, with the statistics of the whole index. */
  default IndexSearcher searcher(IndexReader reader) {
    return new IndexSearcher(reader);
  }

  /** How many passages contain a term. */
  default int frequency(Term term, int here) {
    return here;
  }

  /** How many passages there are, including removed ones. */
  default int count(int here) {
    return here;
  }

  /** How many passages a query finds; fewer if that is decided only where the passages are. */
  default int found(Query query, int here) {
    return here;
  }

  /** Whether passages that are not here may match a query. */
  default boolean mayFind(Query query) {
    return false;
  }

  /** The largest number of passages that may be asked for. */
  default int most(int here) {
    return here;
  }

  /**
   * Makes sure that the best passages that a query finds are here, and returns whether all are.
   *
   * @param found finds them
   * @param scored scores them
   * @param size of how many are wanted
   */
  default boolean gather(Query found, Query scored, int size) {
    return true;
  }

  /**
   * The best passages, with the number of those in the whole index.
   *
   * @param top those that are here, of which at most {@code size} are wanted, as in {@link #gather}
   */
  default TopDocs best(Query found, Query scored, int size, TopDocs top) {
    return top;
  }

  /** Brings passages that a query finds here, for what is looked up next. */
  default void bring(Query query, int size) {}

  /** Brings the passages before and after one here, if that one was gathered. */
  default void bringBeside(int passage) {}

  /** Brings the first passage of each transcript here. */
  default void bringFirst() {}

  /** Whether two passages may be of one transcript. */
  default boolean areOfSame(int passage, int other) {
    return true;
  }

  /** Whether a passage is here; if not, it is brought. */
  default boolean isHere(int passage) {
    return true;
  }
}
