// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;

/** Answers queries over one point in time of an index. */
final class MomentSearcher {
  /** Totals are counted exactly up to here; counting further would cost more than it tells. */
  private static final int EXACT_TOTAL = 10_000;

  private final IndexSearcher searcher;
  private final Channels channels;

  MomentSearcher(IndexSearcher searcher, Channels channels) {
    this.searcher = searcher;
    this.channels = channels;
  }

  SearchResult search(MomentQuery query) throws IOException {
    AnalysedQuery analysed = AnalysedQuery.of(query.text(), channels);
    if (analysed.words().isEmpty()) {
      String note = "nothing to search for: the query holds no letter and no digit";
      return new SearchResult(query, List.of(), 0, true, 0, List.of(note));
    }
    Query matching = Queries.matching(analysed);
    TopDocs top = top(Queries.scored(analysed, matching, query.untimed()), query.limit());
    return new SearchResult(
        query,
        moments(top, matching),
        top.totalHits.value(),
        top.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
        query.untimed() ? 0 : searcher.count(Queries.besideTimeline(matching)),
        notes(analysed));
  }

  private TopDocs top(Query scored, int limit) throws IOException {
    int atMost = Math.min(limit, Math.max(1, searcher.getIndexReader().maxDoc()));
    return searcher.search(scored, new TopScoreDocCollectorManager(atMost, EXACT_TOTAL));
  }

  private List<Moment> moments(TopDocs top, Query matching) throws IOException {
    Map<Integer, List<TextRange>> ranges = MatchedRanges.of(searcher, matching, top);
    List<Moment> moments = new ArrayList<>();
    for (ScoreDoc found : top.scoreDocs) {
      var document = searcher.storedFields().document(found.doc);
      moments.add(Moments.of(document, found.score, ranges.getOrDefault(found.doc, List.of())));
    }
    return moments;
  }

  private static List<String> notes(AnalysedQuery query) {
    return query.isCut()
        ? List.of("the query is too long; only its first words were searched")
        : List.of();
  }
}
