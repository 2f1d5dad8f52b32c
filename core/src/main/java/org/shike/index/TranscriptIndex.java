// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.shike.analysis.Analysis;
import org.shike.passage.PassageSplitter;
import org.shike.passage.PassageSplitters;
import org.shike.search.Completion;
import org.shike.search.CompletionQuery;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Transcript;

/**
 * An index of transcripts: put them in, find moments in them.
 *
 * <pre>{@code
 * try (TranscriptIndex index = TranscriptIndex.open(Path.of("recordings.index"))) {
 *   index.put(TranscriptParser.parse(Path.of("summary.md")).transcript());
 *   index.commit();
 *   index.search("Graviton 成本").moments().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>After {@link #close} every other call is an {@link IllegalStateException}.
 *
 * <p>What was put or removed is seen by the next search and becomes durable with {@link #commit};
 * {@link #close} discards what was not committed. A search sees a transcript whole or not at all.
 * Thread-safe: any number of threads may put and search at once. One process at a time may have an
 * index open for writing, any number for reading.
 */
public final class TranscriptIndex implements Closeable {
  /** Longer than any path, and short enough for one term of Lucene. */
  private static final int LONGEST_ID = 10_000;

  private static final SearcherFactory SEARCHERS =
      new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
          IndexSearcher searcher = new IndexSearcher(reader);
          searcher.setSimilarity(Scoring.BM25);
          return searcher;
        }
      };

  private final Directory directory;
  private final Channels channels;
  private final @Nullable IndexWriter writer;
  private final PointsInTime points;
  private final PassageSplitter splitter = PassageSplitters.automatic();
  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong seenChanges = new AtomicLong();
  private volatile boolean closed;

  private TranscriptIndex(
      Directory directory, Channels channels, @Nullable IndexWriter writer, PointsInTime points) {
    this.directory = directory;
    this.channels = channels;
    this.writer = writer;
    this.points = points;
  }

  /** {@return a new, empty index in the heap, for a corpus that fits into it} */
  public static TranscriptIndex inMemory() {
    return inMemory(Analysis.standard());
  }

  /**
   * A new, empty index in the heap, for a corpus that fits into it.
   *
   * @param analysis of texts and queries
   * @return the index
   */
  public static TranscriptIndex inMemory(Analysis analysis) {
    try {
      return writable(new ByteBuffersDirectory(), analysis);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in the heap reads no disk", e);
    }
  }

  /**
   * Opens the index in a folder for reading and writing; a folder that is empty or missing becomes
   * a new index.
   *
   * @param folder need not exist yet
   * @return the index
   * @throws IOException if the folder holds something else, another process writes to the index,
   *     its format or analysis is another, or the disk fails
   */
  public static TranscriptIndex open(Path folder) throws IOException {
    return open(folder, Analysis.standard());
  }

  /**
   * Opens the index in a folder for reading and writing; a folder that is empty or missing becomes
   * a new index.
   *
   * @param folder need not exist yet
   * @param analysis of texts and queries, with the fingerprint it was made with
   * @return the index
   * @throws IOException if the folder holds something else, another process writes to the index,
   *     its format or analysis is another, or the disk fails
   */
  public static TranscriptIndex open(Path folder, Analysis analysis) throws IOException {
    return new IndexFolder(folder, analysis.fingerprint())
        .open(directory -> writable(directory, analysis));
  }

  /**
   * Opens the index in a folder for searching, as its last commit left it. Later commits are not
   * seen.
   *
   * @param folder of an index with at least one commit
   * @return the index, which refuses to be changed
   * @throws IOException if the folder holds no index, its format or analysis is another, or the
   *     disk fails
   */
  public static TranscriptIndex openReadOnly(Path folder) throws IOException {
    return openReadOnly(folder, Analysis.standard());
  }

  /**
   * Opens the index in a folder for searching, as its last commit left it. Later commits are not
   * seen.
   *
   * @param folder of an index with at least one commit
   * @param analysis of queries, with the fingerprint the index was made with
   * @return the index, which refuses to be changed
   * @throws IOException if the folder holds no index, its format or analysis is another, or the
   *     disk fails
   */
  public static TranscriptIndex openReadOnly(Path folder, Analysis analysis) throws IOException {
    return new IndexFolder(folder, analysis.fingerprint())
        .openExisting(directory -> readOnly(directory, analysis));
  }

  private static TranscriptIndex writable(Directory directory, Analysis analysis)
      throws IOException {
    Channels channels = new Channels(analysis);
    IndexWriter writer = Writers.open(directory, channels);
    PointsInTime points = PointsInTime.changing(new SearcherManager(writer, SEARCHERS));
    return new TranscriptIndex(directory, channels, writer, points);
  }

  private static TranscriptIndex readOnly(Directory directory, Analysis analysis)
      throws IOException {
    PointsInTime points = PointsInTime.committed(new SearcherManager(directory, SEARCHERS));
    return new TranscriptIndex(directory, new Channels(analysis), null, points);
  }

  /**
   * Puts a transcript in, in place of the one with the same id if there is one.
   *
   * @param transcript whole; what it replaces is gone at the same instant
   * @throws IllegalArgumentException if its id has more than 10,000 code units
   * @throws UnsupportedOperationException if the index was opened for reading only
   * @throws IOException if the disk fails
   */
  public void put(Transcript transcript) throws IOException {
    int length = transcript.id().length();
    if (length > LONGEST_ID) {
      throw new IllegalArgumentException(
          "an id must have at most " + LONGEST_ID + " code units, but one has " + length);
    }
    List<Document> documents =
        PassageDocuments.of(transcript, splitter.split(transcript), channels.literal());
    if (documents.isEmpty()) {
      remove(transcript.id());
      return;
    }
    writer().updateDocuments(idTerm(transcript.id()), documents);
    changes.incrementAndGet();
  }

  /**
   * Takes the transcript with this id out; does nothing if there is none.
   *
   * @param transcriptId its id
   * @throws UnsupportedOperationException if the index was opened for reading only
   * @throws IOException if the disk fails
   */
  public void remove(String transcriptId) throws IOException {
    writer().deleteDocuments(idTerm(transcriptId));
    changes.incrementAndGet();
  }

  /**
   * Makes everything that was put and removed durable.
   *
   * @throws UnsupportedOperationException if the index was opened for reading only
   * @throws IOException if the disk fails
   */
  public void commit() throws IOException {
    writer().commit();
  }

  /**
   * Finds the best moments for what a person typed; any text is allowed.
   *
   * @param text keywords or a sentence, see {@link org.shike.search.QueryForm#AUTOMATIC}
   * @return at most {@value MomentQuery#DEFAULT_LIMIT} moments, best first
   * @throws IOException if the disk fails
   */
  public SearchResult search(String text) throws IOException {
    return search(MomentQuery.of(text));
  }

  /**
   * Finds the best moments for a query.
   *
   * @param query text, limit and scope
   * @return the best moments, best first
   * @throws IllegalArgumentException if the query's cursor is of another query, or of a point in
   *     time of the index that is not kept any more, or no cursor at all
   * @throws IOException if the disk fails
   */
  public SearchResult search(MomentQuery query) throws IOException {
    checkOpen();
    Optional<Cursor> page = query.cursor().map(text -> Cursor.parse(text, query));
    return read(
        page,
        searcher ->
            search(searcher, query, page.orElseGet(() -> points.firstPage(searcher, query))));
  }

  /**
   * Finds how a query that is still being typed may go on.
   *
   * @param text what is typed so far; any text is allowed
   * @return at most {@value CompletionQuery#DEFAULT_LIMIT} completions, best first
   * @throws IOException if the disk fails
   */
  public List<Completion> complete(String text) throws IOException {
    return complete(CompletionQuery.of(text));
  }

  /**
   * Finds how a query that is still being typed may go on: with speakers, titles of sections and
   * recordings, names and phrases that are said, each together with what stands before it. Letters
   * may be pinyin, as in a search.
   *
   * <pre>{@code
   * index.complete("成本 Gra");       // "成本 Graviton", "成本 Graviton 4"
   * index.complete("speaker:许");     // "speaker:许薇"
   * }</pre>
   *
   * @param query text, limit and scope
   * @return the completions: first those that go on from most of what is typed, of these first
   *     those that find most; each finds an exact moment at least
   * @throws IOException if the disk fails
   */
  public List<Completion> complete(CompletionQuery query) throws IOException {
    checkOpen();
    return read(Optional.empty(), searcher -> Completions.of(searcher, channels, query));
  }

  /**
   * A query for moments in which the same is spoken of as in one that was found.
   *
   * <pre>{@code
   * Moment first = index.search("Graviton 成本").moments().getFirst();
   * List<Moment> more = index.search(index.like(first).withLimit(5)).moments();
   * }</pre>
   *
   * @param moment of this index; of untimed text its snippet counts
   * @return a query for the words that tell most, as a sentence, without the moment itself; it may
   *     be asked with another limit, filters and so on
   * @throws IllegalArgumentException if its time is known and the index has no passage there any
   *     more
   * @throws IOException if the disk fails
   */
  public MomentQuery like(Moment moment) throws IOException {
    checkOpen();
    return read(Optional.empty(), searcher -> new Likeness(searcher, channels).of(moment));
  }

  /**
   * A query for moments in which the same is spoken of as at a time of a recording.
   *
   * @param transcriptId its id
   * @param time from its start
   * @return a query as of {@link #like(Moment)}
   * @throws IllegalArgumentException if the index has no passage there
   * @throws IOException if the disk fails
   */
  public MomentQuery like(String transcriptId, Duration time) throws IOException {
    checkOpen();
    return read(
        Optional.empty(), searcher -> new Likeness(searcher, channels).of(transcriptId, time));
  }

  /** Reads one point in time. */
  private <T> T read(Optional<Cursor> page, IOFunction<IndexSearcher, T> reading)
      throws IOException {
    try {
      showChanges();
      IndexSearcher searcher = points.acquire(page);
      try {
        return reading.apply(searcher);
      } finally {
        points.release(searcher);
      }
    } catch (IOException e) {
      throw IndexFolder.unreadable(directory, e);
    }
  }

  private SearchResult search(IndexSearcher searcher, MomentQuery query, Cursor page)
      throws IOException {
    IndexSearcher limited =
        query.timeLimit().map(limit -> Deadline.within(limit, searcher)).orElse(searcher);
    SearchResult result = MomentSearcher.search(limited, channels, query, page);
    if (result.cursor().isPresent()) {
      points.keep(searcher);
    }
    return result;
  }

  /**
   * Closes the index and discards what was not committed.
   *
   * @throws IOException if the disk fails
   */
  @Override
  public void close() throws IOException {
    closed = true;
    Closeable uncommitted = () -> rollback(writer);
    IOUtils.close(points, uncommitted, channels, directory);
  }

  private void showChanges() throws IOException {
    long now = changes.get();
    if (seenChanges.get() < now) {
      points.refresh();
      seenChanges.accumulateAndGet(now, Math::max);
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the index is closed");
    }
  }

  private IndexWriter writer() {
    checkOpen();
    if (writer == null) {
      throw new UnsupportedOperationException(
          "the index was opened for reading only; use TranscriptIndex.open to change it");
    }
    return writer;
  }

  private static void rollback(@Nullable IndexWriter writer) throws IOException {
    if (writer != null) {
      writer.rollback();
    }
  }

  private static Term idTerm(String transcriptId) {
    return new Term(Fields.TRANSCRIPT, transcriptId);
  }
}
