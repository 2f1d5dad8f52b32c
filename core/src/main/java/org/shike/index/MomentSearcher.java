// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.shike.search.ContextPassage;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;
import org.shike.search.SearchResult;
import org.shike.search.TermScore;

/** Answers one query over one point in time of an index. */
final class MomentSearcher {
  /** What a relaxed moment keeps of the query's weight. */
  private static final double RELAXED_SHARE = 0.5;

  /** Of more words none may be missing, so that the queries stay below Lucene's bound. */
  private static final int MOST_RELAXED = 16;

  /** What a moment shares with a sentence, which has more words than its answer repeats. */
  private static final double SENTENCE_SHARE = 0.2;

  /** What is found by a weaker rule scores less. */
  private static final double BELOW = 0.99;

  private static final float LITTLE = 0.01f;

  private static final String TOO_LONG =
      "the query is too long; only its first words were searched";
  private static final String EMPTY =
      "nothing to search for: the query holds no letter and no digit";
  private static final String TIME_IS_UP = "the time was up; this is only a part of what there is";
  private static final String ONLY_EXCLUDED =
      "nothing to search for: the query says only what to leave out";

  private final IndexSearcher searcher;
  private final Channels channels;
  private final MomentQuery query;
  private final Cursor page;

  /** How many moments the pages so far have, this one included. */
  private final int limit;

  /** The passages that pass what must be so in any case; empty for all. */
  private Optional<Query> scope = Optional.empty();

  /** What marks the words of {@link #scope} in a text. */
  private List<Query> scopeMarks = List.of();

  private Map<Integer, List<TextRange>> overBorders = Map.of();

  private Ranking ranking;

  /** What finds moments where each transcript has some of its own. */
  private Optional<Grouping> grouping = Optional.empty();

  /** Read where the query asks for it and something is found. */
  private Optional<Context> context = Optional.empty();

  private final List<Moment> moments = new ArrayList<>();
  private long total;
  private boolean isExact = true;

  /** Whether there were moments enough before all rules were tried. */
  private boolean isCutShort;

  private MomentSearcher(
      IndexSearcher searcher, Channels channels, MomentQuery query, Cursor page) {
    this.searcher = searcher;
    this.channels = channels;
    this.query = query;
    this.page = page;
    this.limit = Math.min(MomentQuery.MAX_LIMIT, page.shown() + query.limit());
    this.ranking = new Ranking(searcher, query, Set.of());
  }

  /**
   * Finds the moments of a page: all that the pages so far have, without those of the pages before,
   * as what a weaker rule finds depends on them.
   */
  static SearchResult search(
      IndexSearcher searcher, Channels channels, MomentQuery query, Cursor page)
      throws IOException {
    return new MomentSearcher(searcher, channels, query, page).result();
  }

  /**
   * One expression to look for, and what finds it.
   *
   * @param parts of the expression
   * @param analysed its plain words
   * @param said all words that count for the score
   * @param matching of the plain words
   */
  private record Asked(
      QueryParts parts, AnalysedQuery analysed, AnalysedQuery said, Matching matching) {
    /** What must be so scores by its words, and a little where it has none. */
    Query scored() {
      Query little = new BoostQuery(MatchAllDocsQuery.INSTANCE, LITTLE);
      return parts.required().isEmpty()
          ? Scoring.of(said)
          : new DisjunctionMaxQuery(List.of(Scoring.of(said), little), 0);
    }

    Query exact() {
      if (analysed.words().isEmpty()) {
        return MatchAllDocsQuery.INSTANCE;
      }
      return analysed.isSentence()
          ? matching.sharing(SENTENCE_SHARE)
          : Matching.complete(analysed.words());
    }

    boolean canLackWords() {
      int words = analysed.words().size();
      return !analysed.isSentence() && words > 1 && words <= MOST_RELAXED && matching.hasContent();
    }
  }

  private SearchResult result() throws IOException {
    QueryParts parts = parts();
    Asked asked = asked(parts, query.form());
    select(parts);
    group();
    if (scope.isEmpty() && asked.analysed().words().isEmpty()) {
      return nothing(parts, EMPTY);
    }
    if (asked.analysed().words().isEmpty() && !parts.requiresSomething()) {
      return nothing(parts, ONLY_EXCLUDED);
    }
    if (Deadline.isOver(searcher)) {
      return nothing(parts, TIME_IS_UP);
    }
    Query exact = asked.exact();
    boolean isFound = add(asked, exact, Match.EXACT, List.of());
    addRelaxed(asked, Match.RELAXED);
    List<String> suggestions = isFound ? List.of() : addGuesses(asked);
    Overview overview =
        Overview.of(searcher, query, Ranking.filter(query, inScope(exact), List.of()), moments);
    return new SearchResult(
        query,
        page(overview),
        total,
        isExact,
        query.untimed() ? 0 : searcher.count(Scoring.besideTimeline(inScope(exact))),
        suggestions,
        notes(parts, notes(asked)),
        overview.facets(),
        overview.strips(),
        overview.groups(),
        cursor(),
        Deadline.isOver(searcher));
  }

  /** Groups have no pages. */
  private List<Moment> page(Overview overview) {
    List<Moment> all = overview.moments();
    return grouping.isPresent() ? all : all.subList(Math.min(page.shown(), all.size()), all.size());
  }

  private Optional<String> cursor() {
    boolean mayGoOn = isCutShort || !isExact || total > moments.size();
    return grouping.isEmpty()
            && moments.size() >= limit
            && !Deadline.isOver(searcher)
            && limit < MomentQuery.MAX_LIMIT
            && mayGoOn
        ? Optional.of(page.after(query.limit()).toString())
        : Optional.empty();
  }

  private QueryParts parts() throws IOException {
    try {
      return QueryParts.of(
          query.expression(), name -> Facts.isField(searcher.getIndexReader(), name));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void select(QueryParts parts) throws IOException {
    if (parts.required().isEmpty()) {
      return;
    }
    Selection selection = new Selection(searcher, channels);
    scope = selection.all(parts.required());
    overBorders = selection.overBorders();
    ranking = new Ranking(searcher, query, overBorders.keySet());
    scopeMarks = new Terminals(searcher.getIndexReader(), channels).marking(parts.required());
  }

  private void group() throws IOException {
    if (query.extras().groups() > 0) {
      grouping = Optional.of(new Grouping(searcher, ranking, query));
    }
  }

  private SearchResult nothing(QueryParts parts, String why) {
    Overview overview = Overview.empty(query, List.of());
    return new SearchResult(
        query,
        List.of(),
        0,
        true,
        0,
        List.of(),
        notes(parts, List.of(why)),
        overview.facets(),
        overview.strips(),
        overview.groups(),
        Optional.empty(),
        Deadline.isOver(searcher));
  }

  private List<String> notes(Asked asked) {
    List<String> notes = new ArrayList<>();
    if (asked.analysed().isCut()) {
      notes.add(TOO_LONG);
    }
    if (Deadline.isOver(searcher)) {
      notes.add(TIME_IS_UP);
    }
    return notes;
  }

  private static List<String> notes(QueryParts parts, List<String> more) {
    return Stream.concat(parts.notes().stream(), more.stream()).toList();
  }

  private Asked asked(QueryParts parts, QueryForm form) throws IOException {
    AnalysedQuery analysed = AnalysedQuery.of(parts.words(), form, channels);
    WordWeights weights = WordWeights.of(analysed.words(), searcher.getIndexReader());
    AnalysedQuery said =
        parts.required().isEmpty()
            ? analysed
            : AnalysedQuery.of(parts.said(), form(analysed), channels);
    return new Asked(parts, analysed, said, new Matching(analysed.words(), weights));
  }

  private static QueryForm form(AnalysedQuery analysed) {
    return analysed.isSentence() ? QueryForm.SENTENCE : QueryForm.KEYWORDS;
  }

  private void addRelaxed(Asked asked, Match match) throws IOException {
    if (!asked.canLackWords() || isComplete()) {
      return;
    }
    isCutShort |= !isOpen();
    if (isOpen()) {
      add(asked, asked.matching().sharing(RELAXED_SHARE), match, asked.analysed().words());
    }
  }

  /** Moments by time or date are not followed by weaker ones. */
  private boolean isComplete() {
    return query.order() != MomentOrder.RELEVANCE
        && !moments.isEmpty()
        && moments.getFirst().match() == Match.EXACT;
  }

  /** Where nothing exact is found: what may have been meant; returns its texts. */
  private List<String> addGuesses(Asked asked) throws IOException {
    isCutShort |= !isOpen();
    String words = asked.parts().words();
    Optional<QueryParts> corrected =
        new Corrections(searcher).of(words, asked.analysed().words()).map(asked.parts()::withWords);
    boolean isFound =
        corrected.isPresent() && isOpen() && addMeant(corrected.get(), form(asked.analysed()));
    Optional<Query> sounding =
        isFound || !isOpen() ? Optional.empty() : PinyinQuery.of(words, searcher.getIndexReader());
    if (sounding.isPresent()) {
      Query found = sounding.get();
      List<Query> marks = List.of(found);
      add(
          new Rule(
              inScope(found), found, marks, Match.GUESSED, Optional.empty(), Optional.empty()));
    }
    return corrected.map(QueryParts::text).stream().toList();
  }

  /** Asks for other words in the form of those that were typed. */
  private boolean addMeant(QueryParts parts, QueryForm form) throws IOException {
    Asked meant = asked(parts, form);
    boolean isFound = add(meant, meant.exact(), Match.GUESSED, List.of());
    addRelaxed(meant, Match.GUESSED);
    return isFound;
  }

  private boolean isOpen() {
    return !Deadline.isOver(searcher)
        && grouping.map(Grouping::isOpen).orElseGet(() -> moments.size() < limit);
  }

  private boolean add(Asked asked, Query matched, Match match, List<QueryWord> mayLack)
      throws IOException {
    List<QueryWord> words = asked.analysed().words();
    List<Query> marks = words.isEmpty() ? List.of() : List.of(Matching.inText(words));
    return add(
        new Rule(
            inScope(matched),
            asked.scored(),
            marks,
            match,
            Optional.of(new MissingWords(searcher, asked.parts().words(), mayLack)),
            explanations(asked)));
  }

  private Optional<Explanations> explanations(Asked asked) {
    return query.view().explained()
        ? Optional.of(new Explanations(searcher, asked.parts().said(), asked.said()))
        : Optional.empty();
  }

  /** How moments are found, scored and shown. */
  private record Rule(
      Query matched,
      Query scored,
      List<Query> marks,
      Match match,
      Optional<MissingWords> missing,
      Optional<Explanations> explanations) {
    List<String> missing(Stretch stretch) throws IOException {
      return missing.isPresent() ? missing.get().in(stretch) : List.of();
    }

    List<TermScore> explanation(Stretch stretch, double score) throws IOException {
      return explanations.isPresent() ? explanations.get().of(stretch.best(), score) : List.of();
    }
  }

  /** Adds the moments that are found and were not before, below those; whether there are any. */
  private boolean add(Rule rule) throws IOException {
    Ranking.Best best = best(rule);
    total += best.total();
    isExact &= best.isExact();
    double scale = scale(best.stretches());
    List<Query> marking = Stream.concat(rule.marks().stream(), scopeMarks.stream()).toList();
    FoundPassages passages =
        new FoundPassages(searcher, channels, marking, overBorders, best.stretches());
    for (Stretch stretch : best.stretches()) {
      double score = stretch.score() * scale;
      moments.add(
          Moments.of(
              passages.of(stretch),
              score,
              rule.match(),
              rule.missing(stretch),
              around(stretch),
              rule.explanation(stretch, score),
              query.view().snippetLength()));
    }
    return !best.stretches().isEmpty();
  }

  /** Only exact moments are sorted by anything but their scores. */
  private Ranking.Best best(Rule rule) throws IOException {
    if (grouping.isPresent()) {
      return grouping.get().best(rule.matched(), rule.scored());
    }
    int open = limit - moments.size();
    Optional<Sort> sort =
        rule.match() == Match.EXACT ? Sorting.by(query.order()) : Optional.empty();
    return sort.isPresent()
        ? ranking.first(rule.matched(), rule.scored(), sort.get(), open)
        : ranking.best(rule.matched(), rule.scored(), open);
  }

  private List<ContextPassage> around(Stretch stretch) throws IOException {
    if (query.view().context() == 0 || moments.size() < page.shown()) {
      return List.of();
    }
    if (context.isEmpty()) {
      context = Optional.of(new Context(searcher, query.view().context()));
    }
    return context.get().of(stretch);
  }

  private Query inScope(Query matched) {
    return scope.isPresent()
        ? new BooleanQuery.Builder()
            .add(matched, Occur.FILTER)
            .add(scope.get(), Occur.FILTER)
            .build()
        : matched;
  }

  private double scale(List<Stretch> found) {
    return moments.isEmpty() || found.isEmpty()
        ? 1
        : Math.min(1, BELOW * moments.getLast().score() / found.getFirst().score());
  }
}
