// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * One of the things that are near each other.
 *
 * @param ways each finds it, and where it stands; asked one by one, so that any number is below
 *     Lucene's bound of clauses
 * @param phrases which may run over a border between passages
 */
record NearPart(List<Query> ways, List<String> phrases) {
  NearPart {
    ways = List.copyOf(ways);
    phrases = List.copyOf(phrases);
  }
}
