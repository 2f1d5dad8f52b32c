// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.shike.search.FacetCount;
import org.shike.search.MomentQuery;

/** What a result says of all passages that match, where the query asks for it. */
record Overview(Map<String, List<FacetCount>> facets) {
  /** Nothing matches. */
  static Overview empty(MomentQuery query) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    query.facets().forEach(name -> facets.put(name, List.of()));
    return new Overview(facets);
  }

  static Overview of(IndexSearcher searcher, MomentQuery query, Query matched) throws IOException {
    if (query.facets().isEmpty()) {
      return empty(query);
    }
    Matches matches = Matches.of(searcher, matched);
    return new Overview(facets(query, new Facets(searcher, matches)));
  }

  private static Map<String, List<FacetCount>> facets(MomentQuery query, Facets facets)
      throws IOException {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (String name : query.facets()) {
      counts.put(name, facets.of(name));
    }
    return counts;
  }
}
