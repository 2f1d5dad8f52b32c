// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.shike.search.FacetCount;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.Strip;

/** What a result says of all passages that match, where the query asks for it. */
record Overview(Map<String, List<FacetCount>> facets, List<Strip> strips) {
  /** Nothing matches. */
  static Overview empty(MomentQuery query) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    query.facets().forEach(name -> facets.put(name, List.of()));
    return new Overview(facets, List.of());
  }

  static Overview of(IndexSearcher searcher, MomentQuery query, Query matched, List<Moment> moments)
      throws IOException {
    if (query.facets().isEmpty() && query.strip() == 0) {
      return empty(query);
    }
    Matches matches = Matches.of(searcher, matched);
    return new Overview(
        facets(query, new Facets(searcher, matches)),
        query.strip() == 0 ? List.of() : strips(searcher, query, matches, moments));
  }

  private static Map<String, List<FacetCount>> facets(MomentQuery query, Facets facets)
      throws IOException {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (String name : query.facets()) {
      counts.put(name, facets.of(name));
    }
    return counts;
  }

  private static List<Strip> strips(
      IndexSearcher searcher, MomentQuery query, Matches matches, List<Moment> moments)
      throws IOException {
    Strips strips = new Strips(searcher, matches, query.strip());
    List<Strip> all = new ArrayList<>();
    for (String id : moments.stream().map(Moment::transcriptId).distinct().toList()) {
      all.add(strips.of(id, matches.of(id)));
    }
    return all;
  }
}
