// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;

/** Answers one query over one point in time of an index. */
final class MomentSearcher {
  /** Totals are counted exactly up to here; counting further would cost more than it tells. */
  private static final int EXACT_TOTAL = 10_000;

  /** What a relaxed moment keeps of the query's weight. */
  private static final double RELAXED_SHARE = 0.5;

  /** What a moment shares with a sentence, which has more words than its answer repeats. */
  private static final double SENTENCE_SHARE = 0.2;

  /** Relaxed moments score less than complete ones. */
  private static final double BELOW = 0.99;

  private static final ScoreDoc[] NOTHING = {};

  private final IndexSearcher searcher;
  private final MomentQuery query;
  private final AnalysedQuery analysed;
  private final Matching matching;

  private MomentSearcher(IndexSearcher searcher, MomentQuery query, AnalysedQuery analysed)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.analysed = analysed;
    WordWeights weights = WordWeights.of(analysed.words(), searcher.getIndexReader());
    this.matching = new Matching(analysed.words(), weights);
  }

  static SearchResult search(IndexSearcher searcher, Channels channels, MomentQuery query)
      throws IOException {
    AnalysedQuery analysed = AnalysedQuery.of(query, channels);
    if (analysed.words().isEmpty()) {
      String note = "nothing to search for: the query holds no letter and no digit";
      return new SearchResult(query, List.of(), 0, true, 0, List.of(note));
    }
    return new MomentSearcher(searcher, query, analysed).result();
  }

  private SearchResult result() throws IOException {
    Query matched = analysed.isSentence() ? matching.sharing(SENTENCE_SHARE) : matching.complete();
    TopDocs found = top(matched, query.limit());
    List<Moment> moments = new ArrayList<>(moments(found, 1));
    int left = query.limit() - moments.size();
    TopDocs relaxed = isRelaxed(left) ? top(relaxed(matched), left) : none();
    moments.addAll(moments(relaxed, scale(found, relaxed)));
    return new SearchResult(
        query,
        moments,
        found.totalHits.value() + relaxed.totalHits.value(),
        isExact(found) && isExact(relaxed),
        query.untimed() ? 0 : searcher.count(Scoring.besideTimeline(matched)),
        notes());
  }

  private boolean isRelaxed(int left) {
    boolean canLackOne = analysed.words().size() > 1 && matching.tells();
    return left > 0 && !analysed.isSentence() && canLackOne;
  }

  private Query relaxed(Query complete) {
    return new BooleanQuery.Builder()
        .add(matching.sharing(RELAXED_SHARE), Occur.FILTER)
        .add(complete, Occur.MUST_NOT)
        .build();
  }

  private TopDocs top(Query matched, int limit) throws IOException {
    Query scored = Scoring.of(analysed, matched, query.untimed());
    int atMost = Math.min(limit, Math.max(1, searcher.getIndexReader().maxDoc()));
    return searcher.search(scored, new TopScoreDocCollectorManager(atMost, EXACT_TOTAL));
  }

  private static boolean isExact(TopDocs top) {
    return top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
  }

  private static TopDocs none() {
    return new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), NOTHING);
  }

  /** Brings the scores of relaxed moments below those of complete ones. */
  private static double scale(TopDocs complete, TopDocs relaxed) {
    if (complete.scoreDocs.length == 0 || relaxed.scoreDocs.length == 0) {
      return 1;
    }
    double least = complete.scoreDocs[complete.scoreDocs.length - 1].score;
    return Math.min(1, BELOW * least / relaxed.scoreDocs[0].score);
  }

  private List<Moment> moments(TopDocs top, double scale) throws IOException {
    Map<Integer, List<TextRange>> ranges = MatchedRanges.of(searcher, matching.inText(), top);
    MissingWords missing =
        new MissingWords(
            searcher, query.text(), analysed.isSentence() ? List.of() : analysed.words());
    List<Moment> moments = new ArrayList<>();
    for (ScoreDoc found : top.scoreDocs) {
      var document = searcher.storedFields().document(found.doc);
      List<TextRange> matched = ranges.getOrDefault(found.doc, List.of());
      moments.add(Moments.of(document, found.score * scale, matched, missing.in(found.doc)));
    }
    return moments;
  }

  private List<String> notes() {
    return analysed.isCut()
        ? List.of("the query is too long; only its first words were searched")
        : List.of();
  }
}
