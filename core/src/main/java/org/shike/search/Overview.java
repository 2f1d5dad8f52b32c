// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a result says about all passages that match exactly. Each part is empty unless the query
 * asks for it, see {@link Extras}. Immutable.
 *
 * @param facets for each name in {@link Extras#facets}, in its order, the most frequent values,
 *     ties in the order of the values, {@value #MOST_FACET_COUNTS} at most; an empty list for a
 *     name that no such passage has
 * @param strips where the passages are in each transcript of the moments, in the order of its best
 *     moment
 * @param groups the transcripts of the moments, in the order of their best one, up to the query's
 *     limit; those found only by a weaker rule follow the others
 */
public record Overview(
    Map<String, List<FacetCount>> facets, List<Strip> strips, List<Group> groups) {
  /** How many values of one name are counted at most. */
  public static final int MOST_FACET_COUNTS = 10;

  /** Copies the lists. */
  public Overview {
    facets = copy(facets);
    strips = List.copyOf(strips);
    groups = List.copyOf(groups);
  }

  private static Map<String, List<FacetCount>> copy(Map<String, List<FacetCount>> facets) {
    Map<String, List<FacetCount>> copy = new LinkedHashMap<>();
    facets.forEach((name, counts) -> copy.put(name, List.copyOf(counts)));
    return Collections.unmodifiableMap(copy);
  }
}
