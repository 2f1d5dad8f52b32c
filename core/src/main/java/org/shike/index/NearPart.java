// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * One of the parts that have to be near each other.
 *
 * @param ways queries that each find it and its places; run one by one, so that any number stays
 *     below Lucene's limit of clauses
 * @param phrases of it, which may run over a border between passages
 */
record NearPart(List<Query> ways, List<String> phrases) {
  NearPart {
    ways = List.copyOf(ways);
    phrases = List.copyOf(phrases);
  }
}
