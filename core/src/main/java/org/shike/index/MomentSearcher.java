// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.shike.search.Expression;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;
import org.shike.search.SearchResult;

/** Answers one query over one point in time of an index. */
final class MomentSearcher {
  /** Totals are counted exactly up to here; counting further would cost more than it tells. */
  private static final int EXACT_TOTAL = 1_000;

  /** A filter that lets more than one passage of so many through is asked last. */
  private static final int WIDE = 20;

  /** What a relaxed moment keeps of the query's weight. */
  private static final double RELAXED_SHARE = 0.5;

  /** Of more words none may be missing, so that the queries stay below Lucene's bound. */
  private static final int MOST_RELAXED = 16;

  /** What a moment shares with a sentence, which has more words than its answer repeats. */
  private static final double SENTENCE_SHARE = 0.2;

  /** What is found by a weaker rule scores less. */
  private static final double BELOW = 0.99;

  private static final String TOO_LONG =
      "the query is too long; only its first words were searched";
  private static final String EMPTY =
      "nothing to search for: the query holds no letter and no digit";

  private final IndexSearcher searcher;
  private final Channels channels;
  private final MomentQuery query;

  /** What was looked for so far, and is not looked for again. */
  private final List<Query> before = new ArrayList<>();

  private final List<Moment> moments = new ArrayList<>();
  private long total;
  private boolean isExact = true;

  private MomentSearcher(IndexSearcher searcher, Channels channels, MomentQuery query) {
    this.searcher = searcher;
    this.channels = channels;
    this.query = query;
  }

  static SearchResult search(IndexSearcher searcher, Channels channels, MomentQuery query)
      throws IOException {
    return new MomentSearcher(searcher, channels, query).result();
  }

  /** One text to look for, and what finds it. */
  private record Asked(MomentQuery query, AnalysedQuery analysed, Matching matching) {
    Query exact() {
      return analysed.isSentence() ? matching.sharing(SENTENCE_SHARE) : matching.complete();
    }

    boolean canLackWords() {
      int words = analysed.words().size();
      return !analysed.isSentence() && words > 1 && words <= MOST_RELAXED && matching.hasContent();
    }
  }

  private SearchResult result() throws IOException {
    AnalysedQuery analysed = AnalysedQuery.of(query, channels);
    if (analysed.words().isEmpty()) {
      return new SearchResult(query, List.of(), 0, true, 0, List.of(), List.of(EMPTY));
    }
    Asked asked = asked(query, analysed);
    Query exact = asked.exact();
    boolean isFound = add(asked, exact, List.of());
    addRelaxed(asked);
    List<String> suggestions = isFound ? List.of() : addGuesses(analysed);
    return new SearchResult(
        query,
        moments,
        total,
        isExact,
        query.untimed() ? 0 : searcher.count(Scoring.besideTimeline(exact)),
        suggestions,
        analysed.isCut() ? List.of(TOO_LONG) : List.of());
  }

  private Asked asked(MomentQuery asked, AnalysedQuery analysed) throws IOException {
    WordWeights weights = WordWeights.of(analysed.words(), searcher.getIndexReader());
    return new Asked(asked, analysed, new Matching(analysed.words(), weights));
  }

  private void addRelaxed(Asked asked) throws IOException {
    if (isOpen() && asked.canLackWords()) {
      add(asked, asked.matching().sharing(RELAXED_SHARE), asked.analysed().words());
    }
  }

  /** Where nothing exact is found: what may have been meant; returns its texts. */
  private List<String> addGuesses(AnalysedQuery analysed) throws IOException {
    Optional<String> corrected = new Corrections(searcher).of(query.text(), analysed.words());
    boolean isFound = corrected.isPresent() && isOpen() && addMeant(corrected.get(), analysed);
    Optional<Query> sounding =
        isFound || !isOpen()
            ? Optional.empty()
            : PinyinQuery.of(query.text(), searcher.getIndexReader());
    if (sounding.isPresent()) {
      add(sounding.get(), sounding.get(), sounding.get(), Optional.empty());
    }
    return corrected.stream().toList();
  }

  /** Asks for another text in the form of the one that was typed. */
  private boolean addMeant(String text, AnalysedQuery typed) throws IOException {
    QueryForm form = typed.isSentence() ? QueryForm.SENTENCE : QueryForm.KEYWORDS;
    MomentQuery other = query.withExpression(new Expression.Typed(text)).withForm(form);
    Asked meant = asked(other, AnalysedQuery.of(other, channels));
    boolean isFound = add(meant, meant.exact(), List.of());
    addRelaxed(meant);
    return isFound;
  }

  private boolean isOpen() {
    return moments.size() < query.limit();
  }

  private boolean add(Asked asked, Query matched, List<QueryWord> mayLack) throws IOException {
    MissingWords missing = new MissingWords(searcher, asked.query().text(), mayLack);
    Query scored = Scoring.of(asked.analysed());
    return add(matched, scored, asked.matching().inText(), Optional.of(missing));
  }

  /** Adds the moments that are found and were not before, below those; whether there are any. */
  private boolean add(Query matched, Query scored, Query marked, Optional<MissingWords> missing)
      throws IOException {
    TopDocs top = top(matched, scored);
    before.add(matched);
    total += top.totalHits.value();
    isExact &= top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    double scale = scale(top);
    Map<Integer, List<TextRange>> ranges = MatchedRanges.of(searcher, marked, top);
    for (ScoreDoc found : top.scoreDocs) {
      var document = searcher.storedFields().document(found.doc);
      List<TextRange> marks = ranges.getOrDefault(found.doc, List.of());
      List<String> lacks = missing.isPresent() ? missing.get().in(found.doc) : List.of();
      moments.add(Moments.of(document, found.score * scale, Match.EXACT, marks, lacks));
    }
    return top.scoreDocs.length > 0;
  }

  private TopDocs top(Query matched, Query scored) throws IOException {
    int left = query.limit() - moments.size();
    int atMost = Math.min(left, Math.max(1, searcher.getIndexReader().maxDoc()));
    TopScoreDocCollectorManager best = new TopScoreDocCollectorManager(atMost, EXACT_TOTAL);
    Query filter = filter(matched);
    Weight passing =
        searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
    return isWide(passing)
        ? searcher.search(scored, new LateFilter(best, passing))
        : searcher.search(filtered(scored, filter), best);
  }

  /** Finds what was not found before, timed or not as the query wants it. */
  private Query filter(Query matched) {
    BooleanQuery.Builder filter = new BooleanQuery.Builder().add(matched, Occur.FILTER);
    before.forEach(found -> filter.add(found, Occur.MUST_NOT));
    if (!query.untimed()) {
      filter.add(WordQueries.term(Fields.BESIDE_TIMELINE, ""), Occur.MUST_NOT);
    }
    return filter.build();
  }

  private static Query filtered(Query scored, Query filter) {
    return new BooleanQuery.Builder().add(filter, Occur.FILTER).add(scored, Occur.SHOULD).build();
  }

  private boolean isWide(Weight passing) throws IOException {
    long passages = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      ScorerSupplier supplier = passing.scorerSupplier(leaf);
      passages += supplier == null ? 0 : supplier.cost();
    }
    return passages > searcher.getIndexReader().maxDoc() / WIDE;
  }

  private double scale(TopDocs top) {
    return moments.isEmpty() || top.scoreDocs.length == 0
        ? 1
        : Math.min(1, BELOW * moments.getLast().score() / top.scoreDocs[0].score);
  }
}
