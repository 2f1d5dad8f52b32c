// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.engine.Answers;
import org.shike.engine.Engine;
import org.shike.engine.EnginePassage;
import org.shike.engine.EngineTranscript;
import org.shike.engine.EngineView;
import org.shike.engine.Gathering;
import org.shike.engine.PassageKey;

/** Asks the same queries of a cluster and of an index of Lucene in memory. */
@ExtendWith(SharedCluster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryJsonTest {
  private static final String TEXT = "text.word";
  private static final int TRANSCRIPTS = 40;
  private static final long SEED = 5;

  /** Some hold what the language of {@link TokenText} uses for itself. */
  private static final List<String> WORDS =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "tree",
          "trees",
          "成本",
          "降低",
          "a b",
          "\u007F",
          "\u0080",
          "\u0081x",
          "\u3000",
          "",
          "\uD83D\uDE00",
          "\uFF21",
          "\u0001part");

  private final Engine engine;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final List<PassageKey> keys = new ArrayList<>();
  private EngineView view;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  QueryJsonTest(TestCluster cluster) throws IOException {
    engine = Sample.index(cluster).forWriting().open(Sample.SCHEMA);
  }

  /** The gap between values is that of {@link Mapping}. */
  private static Analyzer analyzer() {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return new WhitespaceAnalyzer();
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return Sample.BETWEEN_VALUES;
      }
    };
  }

  private static Similarity similarity() {
    Similarity words = new BM25Similarity(0.6f, 0.5f);
    Similarity counted = new BM25Similarity(1.2f, 1);
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return field.equals("text.character") ? counted : words;
      }
    };
  }

  @BeforeAll
  void index() throws IOException {
    Random random = new Random(SEED);
    IndexWriterConfig config = new IndexWriterConfig(analyzer()).setSimilarity(similarity());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int at = 0; at < TRANSCRIPTS; at++) {
        EngineTranscript transcript = transcript("t" + at, random);
        engine.put(transcript);
        for (int number = 0; number < transcript.passages().size(); number++) {
          Document document = new Document();
          transcript.passages().get(number).forEach(document::add);
          transcript.shared().forEach(document::add);
          writer.addDocument(document);
          keys.add(new PassageKey(transcript.id(), number));
        }
      }
    }
    view = engine.newest();
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity());
  }

  private static EngineTranscript transcript(String id, Random random) {
    String[] texts = new String[1 + random.nextInt(10)];
    for (int at = 0; at < texts.length; at++) {
      StringBuilder text = new StringBuilder(word(random));
      for (int more = random.nextInt(12); more > 0; more--) {
        text.append(
                random.nextInt(6) == 0 ? "|" : random.nextInt(6) == 0 ? "\u0000.\u0000" : "\u0000")
            .append(word(random));
      }
      texts[at] = text.toString();
    }
    return Sample.transcript(id, texts);
  }

  /** The squares make some words frequent and others rare. */
  private static String word(Random random) {
    double place = random.nextDouble();
    return WORDS.get((int) (place * place * WORDS.size()));
  }

  @AfterAll
  void close() throws IOException {
    reader.close();
    engine.close();
    directory.close();
  }

  private static Query term(String word) {
    return new TermQuery(new Term(TEXT, word));
  }

  private static Query bool(int needed, Object... parts) {
    BooleanQuery.Builder bool = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
    for (int at = 0; at < parts.length; at += 2) {
      bool.add((Query) parts[at + 1], (Occur) parts[at]);
    }
    return bool.build();
  }

  private static Query synonyms(float weight, String... words) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(TEXT);
    for (String word : words) {
      any.addTerm(new Term(TEXT, word), weight);
    }
    return any.build();
  }

  private static Query row(int slop, Object... words) {
    PhraseQuery.Builder row = new PhraseQuery.Builder().setSlop(slop);
    for (int at = 0; at < words.length; at += 2) {
      row.add(new Term(TEXT, (String) words[at + 1]), (int) words[at]);
    }
    return row.build();
  }

  private static Query anyInRow(Object... words) {
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (int at = 0; at < words.length; at += 2) {
      List<String> terms = List.of(((String) words[at + 1]).split(","));
      row.add(
          terms.stream().map(term -> new Term(TEXT, term)).toArray(Term[]::new), (int) words[at]);
    }
    return row.build();
  }

  static Stream<Query> queries() {
    return Stream.concat(
        WORDS.stream().map(QueryJsonTest::term),
        Stream.of(
            new TermQuery(new Term("text.character", "two")),
            new TermQuery(new Term("text.character", "a b")),
            new TermQuery(new Term("fact", "even 1")),
            new TermQuery(new Term("fact", "a\u00003")),
            new TermQuery(new Term("transcript", "t7")),
            MatchAllDocsQuery.INSTANCE,
            MatchNoDocsQuery.INSTANCE,
            new BoostQuery(new BoostQuery(term("tree"), 2), 0.3f),
            new ConstantScoreQuery(term("tree")),
            bool(0),
            bool(0, Occur.MUST_NOT, term("one")),
            bool(0, Occur.SHOULD, term("tree"), Occur.SHOULD, term("trees")),
            bool(0, Occur.MUST, term("one"), Occur.SHOULD, term("trees")),
            bool(0, Occur.FILTER, term("one")),
            bool(1, Occur.MUST, term("one"), Occur.SHOULD, term("trees")),
            bool(
                2,
                Occur.SHOULD,
                term("two"),
                Occur.SHOULD,
                term("成本"),
                Occur.SHOULD,
                term("three")),
            bool(3, Occur.SHOULD, term("two"), Occur.SHOULD, term("one")),
            bool(0, Occur.MUST, term("one"), Occur.MUST, term("a b"), Occur.MUST_NOT, term("two")),
            new BoostQuery(
                bool(0, Occur.MUST, new BoostQuery(term("one"), 3), Occur.SHOULD, term("a b")), 2),
            new DisjunctionMaxQuery(List.of(term("one"), term("trees")), 0),
            new DisjunctionMaxQuery(
                List.of(term("one"), bool(0, Occur.SHOULD, term("tree"))), 0.3f),
            new DisjunctionMaxQuery(List.of(), 0),
            synonyms(1, "tree"),
            synonyms(1, "tree", "trees"),
            synonyms(1, "tree", "a b", "\u0080"),
            new BoostQuery(synonyms(1, "one", "trees", "none"), 4),
            bool(
                0,
                Occur.SHOULD,
                synonyms(1, "one", "trees"),
                Occur.SHOULD,
                synonyms(1, "成本", "降低")),
            row(0, 0, "one", 1, "two"),
            row(0, 0, "one", 2, "one"),
            row(0, 3, "one", 4, "a b"),
            row(0, 0, "\u0080", 1, "one"),
            row(0, 5, "one"),
            row(2, 0, "one", 1, "two"),
            row(0, 0, "second", 1, "one"),
            row(120, 0, "成本", 1, "second"),
            anyInRow(0, "one,two", 1, "one,a b"),
            anyInRow(0, "one", 2, "one,three"),
            anyInRow(0, "one,three"),
            anyInRow(0, "one", 1, "two"),
            new PrefixQuery(new Term(TEXT, "tr")),
            new PrefixQuery(new Term(TEXT, "a ")),
            new PrefixQuery(new Term(TEXT, "")),
            new PrefixQuery(new Term("fact", "a\u0000")),
            new PrefixQuery(new Term("fact", "of t1")),
            new FuzzyQuery(
                new Term(TEXT, "trea"), 1, 1, 10, true, MultiTermQuery.CONSTANT_SCORE_REWRITE),
            new FuzzyQuery(
                new Term(TEXT, "treas"), 2, 0, 10, true, MultiTermQuery.CONSTANT_SCORE_REWRITE),
            new TermInSetQuery("fact", List.of(new BytesRef("a\u00001"), new BytesRef("of t3"))),
            new TermInSetQuery(TEXT, List.of(new BytesRef("a b"), new BytesRef("trees"))),
            new TermInSetQuery("fact", List.of()),
            LongPoint.newRangeQuery("day", 20_003, 20_005),
            LongPoint.newExactQuery("day", 20_004),
            new BoostQuery(LongPoint.newRangeQuery("day", Long.MIN_VALUE, 20_005), 2)));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void clusterFindsTheSameInTheSameOrder(Query query) throws IOException {
    Gathering gathering = new Gathering(query, query, 1000);
    Answers answers = view.answer(Sample.find(query, query, 1000));
    List<Scored> expected = expected(query, query);
    assertThat(answers.totals()).containsEntry(gathering, (long) expected.size());
    assertThat(answers.passages().stream().map(EnginePassage::key).toList())
        .containsExactlyElementsOf(expected.stream().map(Scored::key).toList());
  }

  private record Scored(PassageKey key, float score) {}

  /** All that Lucene finds, the best first. */
  private List<Scored> expected(Query found, Query scored) throws IOException {
    Query both = bool(0, Occur.FILTER, found, Occur.SHOULD, scored);
    List<Scored> all = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(both, keys.size()).scoreDocs) {
      all.add(new Scored(keys.get(hit.doc), hit.score));
    }
    all.sort(
        (one, other) ->
            one.score() == other.score()
                ? one.key().compareTo(other.key())
                : Float.compare(other.score(), one.score()));
    return all;
  }

  @Test
  void whatIsFoundAndWhatScoresMayDiffer() throws IOException {
    Answers answers = view.answer(Sample.find(term("one"), term("a b"), 50));
    assertThat(answers.passages().stream().map(EnginePassage::key))
        .containsExactlyElementsOf(
            expected(term("one"), term("a b")).stream().map(Scored::key).limit(50).toList());
  }

  @Test
  void rangesThatMeetAreFound() throws IOException {
    Query query = LongPoint.newRangeQuery("span", 7, 8);
    assertThat(view.answer(Sample.find(query, query, 1000)).passages())
        .isNotEmpty()
        .allSatisfy(passage -> assertThat(passage.key().number()).isBetween(2, 8));
    assertThat(view.answer(Sample.find(query, query, 1000)).passages())
        .hasSize((int) keys.stream().filter(key -> key.number() >= 2 && key.number() <= 8).count());
  }

  @Test
  void differentWeightsFindTheSame() throws IOException {
    SynonymQuery query =
        new SynonymQuery.Builder(TEXT)
            .addTerm(new Term(TEXT, "one"), 0.25f)
            .addTerm(new Term(TEXT, "a b"))
            .addTerm(new Term(TEXT, "\u0001part"), 0.3f)
            .build();
    assertThat(SynonymWeights.of(query)).containsExactlyInAnyOrder(0.25f, 1f, 0.3f);
    assertThat(
            view.answer(Sample.find(query, query, 1000)).passages().stream()
                .map(EnginePassage::key))
        .containsExactlyInAnyOrderElementsOf(
            expected(query, query).stream().map(Scored::key).toList());
  }

  @Test
  void rowWithTwoWordsAtOnePositionFindsAtLeastTheSame() throws IOException {
    Query query = row(0, 0, "one", 0, "two", 1, "three");
    assertThat(
            view.answer(Sample.find(query, query, 1000)).passages().stream()
                .map(EnginePassage::key))
        .containsAll(expected(query, query).stream().map(Scored::key).toList());
  }

  @Test
  void frequenciesAndLengthsAreThoseOfLucene() throws IOException {
    for (String word : WORDS) {
      Term term = new Term(TEXT, word);
      Answers answers =
          view.answer(
              new org.shike.engine.Questions(
                  Set.of(term), Set.of(TEXT), Set.of(), Set.of(), java.util.Optional.empty()));
      assertThat(answers.frequencies()).containsEntry(term, (long) reader.docFreq(term));
      assertThat(answers.lengths())
          .containsEntry(
              TEXT,
              new Answers.FieldLength(reader.getDocCount(TEXT), reader.getSumTotalTermFreq(TEXT)));
    }
  }

  @Test
  void otherQueriesAreRefused() {
    Query query = new FieldExistsQuery("fact");
    assertThatThrownBy(() -> view.answer(Sample.find(query, query, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an engine on other machines cannot run a org.apache.lucene.search.FieldExistsQuery");
  }

  @Test
  void fieldOutsideTheSchemaIsRefused() {
    Query query = new TermQuery(new Term("other", "x"));
    assertThatThrownBy(() -> view.answer(Sample.find(query, query, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the schema of the index has no terms in other");
  }

  @Test
  void termThatIsTooLongIsRefusedAsLuceneDoes() {
    assertThatThrownBy(() -> engine.put(Sample.transcript("long", "x".repeat(32_767))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a term of the field text.word must have at most 32766 bytes: xxx");
  }
}
