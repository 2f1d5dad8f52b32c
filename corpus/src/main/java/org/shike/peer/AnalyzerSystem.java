// SPDX-License-Identifier: Apache-2.0
package org.shike.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.shike.analysis.AnalyzedToken;
import org.shike.evaluation.Answer;
import org.shike.evaluation.SearchSystem;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitter;
import org.shike.passage.PassageSplitters;
import org.shike.search.MomentQuery;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/**
 * The passages in a field for each analyzer, ranked by BM25 with Lucene's k1 and b. A passage is
 * found by any term of the query in any field, and scored by the sum over all.
 */
final class AnalyzerSystem implements SearchSystem {
  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final String START = "start";
  private static final String END = "end";

  private final String name;
  private final SortedMap<String, Analyzer> fields;
  private final Directory directory;
  private final IndexWriter writer;
  private final PassageSplitter splitter = PassageSplitters.automatic();
  private @Nullable DirectoryReader reader;

  /**
   * A system without passages.
   *
   * @param fields their analyzers by their names
   */
  AnalyzerSystem(String name, SortedMap<String, Analyzer> fields, Path folder) throws IOException {
    this.name = name;
    this.fields = fields;
    this.directory = FSDirectory.open(folder);
    this.writer = new IndexWriter(directory, new IndexWriterConfig(byField(fields)));
  }

  private static Analyzer byField(SortedMap<String, Analyzer> fields) {
    return new PerFieldAnalyzerWrapper(fields.values().iterator().next(), fields);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void put(Transcript transcript) throws IOException {
    for (Passage passage : splitter.split(transcript)) {
      writer.addDocument(document(transcript, passage));
    }
  }

  /** A title is searched together with the text, as is usual without a field of its own. */
  private Document document(Transcript transcript, Passage passage) {
    Document document = new Document();
    document.add(new StoredField(ID, transcript.id()));
    document.add(new StoredField(TEXT, passage.text()));
    String searched = transcript.title() + "\n" + passage.text();
    fields.keySet().forEach(name -> document.add(new TextField(name, searched, Field.Store.NO)));
    passage.time().ifPresent(time -> addTime(document, time));
    return document;
  }

  private static void addTime(Document document, TimeRange time) {
    document.add(new StoredField(START, time.start().toMillis()));
    time.end().ifPresent(end -> document.add(new StoredField(END, end.toMillis())));
  }

  @Override
  public long finish() throws IOException {
    writer.commit();
    reader = DirectoryReader.open(writer);
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  @Override
  public List<Answer> search(MomentQuery query) throws IOException {
    if (reader == null) {
      throw new IllegalStateException("the index is not finished; call finish before search");
    }
    IndexSearcher searcher = new IndexSearcher(reader);
    List<Answer> answers = new ArrayList<>();
    for (ScoreDoc found : searcher.search(anyTerm(query.text()), query.limit()).scoreDocs) {
      answers.add(answer(searcher.storedFields().document(found.doc), found.score));
    }
    return answers;
  }

  private Query anyTerm(String query) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    fields.entrySet().stream()
        .flatMap(field -> terms(field.getKey(), field.getValue(), query))
        .distinct()
        .limit(IndexSearcher.getMaxClauseCount())
        .forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
    return any.build();
  }

  private static Stream<Term> terms(String field, Analyzer analyzer, String query) {
    return AnalyzedToken.of(analyzer, query).stream().map(token -> new Term(field, token.term()));
  }

  private static Answer answer(Document passage, double score) {
    Optional<TimeRange> time =
        millis(passage, START).map(start -> new TimeRange(start, millis(passage, END)));
    return new Answer(passage.get(ID), time, passage.get(TEXT), score);
  }

  private static Optional<Duration> millis(Document passage, String field) {
    return Optional.ofNullable(passage.getField(field))
        .map(IndexableField::numericValue)
        .map(millis -> Duration.ofMillis(millis.longValue()));
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(reader, writer, directory);
    IOUtils.close(fields.values());
  }
}
