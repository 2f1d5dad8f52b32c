// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.shike.analysis.Analysis;
import org.shike.engine.Answers;
import org.shike.engine.Engine;
import org.shike.engine.EngineOpener;
import org.shike.engine.EnginePassage;
import org.shike.engine.EngineTranscript;
import org.shike.engine.EngineView;
import org.shike.engine.Gathering;
import org.shike.engine.PassageKey;
import org.shike.engine.Questions;

/** An engine in memory, which answers as the port says. */
public final class FakeEngine implements Engine {
  private final Map<String, EngineTranscript> transcripts = new TreeMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private Optional<View> view = Optional.empty();
  private long version;

  /** Supplies new ones, see {@link Indexes}. */
  public static final class Supply implements Supplier<EngineOpener> {
    @Override
    public EngineOpener get() {
      return schema -> new FakeEngine();
    }
  }

  static TranscriptIndex index() throws IOException {
    return TranscriptIndex.open(new Supply().get(), IndexSettings.standard());
  }

  /** How many times it was asked. */
  int asked() {
    return asked.get();
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public boolean isWritable() {
    return true;
  }

  @Override
  public synchronized Optional<BytesRef> digest(String transcriptId) {
    return Optional.ofNullable(transcripts.get(transcriptId)).map(EngineTranscript::digest);
  }

  @Override
  public synchronized void put(EngineTranscript transcript) {
    transcripts.put(transcript.id(), transcript);
    view = Optional.empty();
  }

  @Override
  public synchronized void remove(String transcriptId) {
    transcripts.remove(transcriptId);
    view = Optional.empty();
  }

  @Override
  public void commit() {}

  @Override
  public void close() {}

  @Override
  public synchronized EngineView newest() throws IOException {
    if (view.isEmpty()) {
      view = Optional.of(new View(++version, List.copyOf(transcripts.values())));
    }
    return view.get();
  }

  /** One state; its passages have the numbers of Lucene's documents. */
  private final class View implements EngineView {
    private final long version;
    private final List<EngineTranscript> transcripts;
    private final List<EnginePassage> passages = new ArrayList<>();
    private final IndexSearcher searcher;

    View(long version, List<EngineTranscript> transcripts) throws IOException {
      this.version = version;
      this.transcripts = transcripts;
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      IndexWriterConfig config =
          new IndexWriterConfig(new Channels(Analysis.standard()).word())
              .setSimilarity(Passages.BM25);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (EngineTranscript transcript : transcripts) {
          for (int number = 0; number < transcript.passages().size(); number++) {
            passages.add(passage(transcript, number));
            writer.addDocument(together(transcript.passages().get(number), transcript.shared()));
          }
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setSimilarity(Passages.BM25);
    }

    private static EnginePassage passage(EngineTranscript transcript, int number) {
      Document fields = transcript.passages().get(number);
      return new EnginePassage(
          new PassageKey(transcript.id(), number),
          number == 0 ? together(fields, transcript.shared()) : fields,
          transcript.head());
    }

    private static Document together(
        Iterable<IndexableField> some, Iterable<IndexableField> others) {
      Document all = new Document();
      some.forEach(all::add);
      others.forEach(all::add);
      return all;
    }

    @Override
    public long version() {
      return version;
    }

    @Override
    public Answers answer(Questions questions) throws IOException {
      asked.incrementAndGet();
      Map<Term, Long> frequencies = new HashMap<>();
      for (Term term : questions.frequencies()) {
        frequencies.put(term, (long) searcher.getIndexReader().docFreq(term));
      }
      Map<String, Answers.FieldLength> lengths = new HashMap<>();
      for (String field : questions.lengths()) {
        CollectionStatistics length = searcher.collectionStatistics(field);
        lengths.put(
            field,
            length == null
                ? new Answers.FieldLength(0, 0)
                : new Answers.FieldLength(length.docCount(), length.sumTotalTermFreq()));
      }
      Set<EnginePassage> found = new HashSet<>();
      Map<Gathering, Long> totals = new HashMap<>();
      for (Gathering gathering : questions.gatherings()) {
        totals.put(gathering, gather(gathering, found));
      }
      passages.stream()
          .filter(passage -> questions.passages().contains(passage.key()))
          .forEach(found::add);
      return new Answers(frequencies, lengths, totals, List.copyOf(found));
    }

    private long gather(Gathering gathering, Set<EnginePassage> found) throws IOException {
      Query query =
          new BooleanQuery.Builder()
              .add(withRanges(gathering.found()), Occur.FILTER)
              .add(withRanges(gathering.scored()), Occur.SHOULD)
              .build();
      if (gathering.size() == 0) {
        return searcher.count(query);
      }
      TopDocs top =
          searcher.search(
              query, new TopScoreDocCollectorManager(gathering.size(), Integer.MAX_VALUE));
      for (ScoreDoc one : top.scoreDocs) {
        found.add(passages.get(one.doc));
      }
      return top.totalHits.value();
    }

    @Override
    public List<EnginePassage> transcript(String transcriptId) {
      return transcripts.stream()
          .filter(transcript -> transcript.id().equals(transcriptId))
          .flatMap(transcript -> withSource(transcript).stream())
          .toList();
    }

    private List<EnginePassage> withSource(EngineTranscript transcript) {
      List<EnginePassage> all = new ArrayList<>();
      for (int number = 0; number < transcript.passages().size(); number++) {
        EnginePassage passage = passage(transcript, number);
        List<IndexableField> source = number == 0 ? List.of(transcript.source()) : List.of();
        all.add(
            new EnginePassage(
                passage.key(), together(passage.fields(), source), transcript.head()));
      }
      return all;
    }

    @Override
    public List<String> ids() {
      return transcripts.stream().map(EngineTranscript::id).toList();
    }

    @Override
    public long count() {
      return transcripts.size();
    }
  }

  /** A range of points means the ranges that intersect with it, where a field has ranges. */
  private static Query withRanges(Query query) {
    return switch (query) {
      case PointRangeQuery range when range.getField().equals(Fields.SPAN) ->
          LongRange.newIntersectsQuery(
              Fields.SPAN,
              new long[] {LongPoint.decodeDimension(range.getLowerPoint(), 0)},
              new long[] {LongPoint.decodeDimension(range.getUpperPoint(), 0)});
      case BooleanQuery clauses -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (BooleanClause clause : clauses) {
          all.add(withRanges(clause.query()), clause.occur());
        }
        yield all.build();
      }
      case BoostQuery boosted -> new BoostQuery(withRanges(boosted.getQuery()), boosted.getBoost());
      case ConstantScoreQuery constant -> new ConstantScoreQuery(withRanges(constant.getQuery()));
      case DisjunctionMaxQuery any ->
          new DisjunctionMaxQuery(
              any.getDisjuncts().stream().map(FakeEngine::withRanges).toList(),
              any.getTieBreakerMultiplier());
      default -> query;
    };
  }
}
