// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOFunction;
import org.shike.analysis.Analysis;
import org.shike.passage.Passage;
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
 *
 * <p>Files are written by threads of the index, which end with {@link #close}. So a thread that
 * searches may be interrupted at any time, as by {@code Future.cancel(true)}: its search ends with
 * a {@link SearchInterruptedException}, and nothing else is disturbed. Where the caller of any
 * other method is interrupted, the method does its work nevertheless. In both cases the interrupt
 * flag stays set.
 *
 * <p>After an error of the disk or the JVM while the index is written, such as a full disk or
 * exhausted memory, changes are refused with an {@link IOException} that names the error, and so
 * are searches that would have to show a change. Close the index and open it again: it is as the
 * last {@link #commit} left it.
 */
public final class TranscriptIndex implements Closeable {
  /** Longer than any path, and short enough for one term of Lucene. */
  private static final int LONGEST_ID = 10_000;

  private final OpenIndex index;
  private final int maxCharacters;
  private final PassageSplitter splitter = PassageSplitters.automatic();

  private TranscriptIndex(OpenIndex index, IndexSettings settings) {
    this.index = index;
    this.maxCharacters = settings.maxCharacters();
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
    return inMemory(IndexSettings.of(analysis));
  }

  /**
   * A new, empty index in the heap, for a corpus that fits into it.
   *
   * @param settings how texts are analysed, and what is put in at most
   * @return the index
   */
  public static TranscriptIndex inMemory(IndexSettings settings) {
    try {
      return in(new ByteBuffersDirectory(), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in the heap reads no disk", e);
    }
  }

  /** A new, empty index in a directory of Lucene. */
  static TranscriptIndex in(Directory directory, IndexSettings settings) throws IOException {
    Channels channels = new Channels(settings.analysis());
    return new TranscriptIndex(
        OpenIndex.on(threads -> OpenIndex.writable(directory, channels, threads)), settings);
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
    return open(folder, IndexSettings.of(analysis));
  }

  /**
   * Opens the index in a folder for reading and writing; a folder that is empty or missing becomes
   * a new index.
   *
   * @param folder need not exist yet
   * @param settings the analysis has the fingerprint the index was made with
   * @return the index
   * @throws IOException if the folder holds something else, another process writes to the index,
   *     its format or analysis is another, or the disk fails
   */
  public static TranscriptIndex open(Path folder, IndexSettings settings) throws IOException {
    Analysis analysis = settings.analysis();
    IndexFolder place = new IndexFolder(folder, analysis.fingerprint());
    OpenIndex index =
        OpenIndex.on(
            threads ->
                place.open(
                    directory -> OpenIndex.writable(directory, new Channels(analysis), threads)));
    return new TranscriptIndex(index, settings);
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
    IndexFolder place = new IndexFolder(folder, analysis.fingerprint());
    OpenIndex index =
        OpenIndex.on(
            threads ->
                place.openExisting(
                    directory -> OpenIndex.readOnly(directory, new Channels(analysis), threads)));
    return new TranscriptIndex(index, IndexSettings.of(analysis));
  }

  /**
   * Puts a transcript in, in place of the one with the same id if there is one.
   *
   * @param transcript whole; what it replaces is gone at the same instant
   * @throws IllegalArgumentException if its id has more than 10,000 code units, or it is larger
   *     than {@link IndexSettings#maxCharacters}; nothing is changed then
   * @throws UnsupportedOperationException if the index was opened for reading only
   * @throws IOException if the disk fails
   */
  public void put(Transcript transcript) throws IOException {
    checkId(transcript.id());
    index.checkOpen();
    List<Passage> passages = splitter.split(transcript);
    TranscriptSize.of(transcript, passages).check(maxCharacters);
    List<Document> documents =
        PassageDocuments.of(transcript, passages, index.channels().literal());
    if (documents.isEmpty()) {
      remove(transcript.id());
    } else {
      index.change(changes -> changes.put(transcript.id(), documents));
    }
  }

  private static void checkId(String id) {
    if (id.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          "an id must have at most " + LONGEST_ID + " code units, but one has " + id.length());
    }
  }

  /**
   * Takes the transcript with this id out; does nothing if there is none.
   *
   * @param transcriptId its id
   * @throws UnsupportedOperationException if the index was opened for reading only
   * @throws IOException if the disk fails
   */
  public void remove(String transcriptId) throws IOException {
    index.change(changes -> changes.remove(transcriptId));
  }

  /**
   * Makes everything that was put and removed durable.
   *
   * @throws UnsupportedOperationException if the index was opened for reading only
   * @throws IOException if the disk fails
   */
  public void commit() throws IOException {
    index.change(IndexChanges::commit);
  }

  /**
   * Finds the best moments for what a person typed; any text is allowed.
   *
   * @param text keywords or a sentence, see {@link org.shike.search.QueryForm#AUTOMATIC}
   * @return at most {@value MomentQuery#DEFAULT_LIMIT} moments, best first
   * @throws SearchInterruptedException if the thread is interrupted before the end
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
   * @throws SearchInterruptedException if the thread is interrupted before the end
   * @throws IOException if the disk fails
   */
  public SearchResult search(MomentQuery query) throws IOException {
    Optional<Cursor> page = query.cursor().map(text -> Cursor.parse(text, query));
    return index.read(page, point -> search(point, query, page));
  }

  private SearchResult search(PointInTime point, MomentQuery query, Optional<Cursor> page)
      throws IOException {
    PointsInTime points = index.points();
    SearchResult result =
        MomentSearcher.search(
            point.passages(query.timeLimit()),
            index.channels(),
            query,
            page.orElseGet(() -> points.firstPage(point, query)));
    if (result.cursor().isPresent()) {
      points.keep(point);
    }
    return result;
  }

  /**
   * Finds how a query that is still being typed may go on.
   *
   * @param text what is typed so far; any text is allowed
   * @return at most {@value CompletionQuery#DEFAULT_LIMIT} completions, best first
   * @throws SearchInterruptedException if the thread is interrupted before the end
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
   * @throws SearchInterruptedException if the thread is interrupted before the end
   * @throws IOException if the disk fails
   */
  public List<Completion> complete(CompletionQuery query) throws IOException {
    return read(passages -> Completions.of(passages, index.channels(), query));
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
   * @throws SearchInterruptedException if the thread is interrupted before the end
   * @throws IOException if the disk fails
   */
  public MomentQuery like(Moment moment) throws IOException {
    return read(passages -> new Likeness(passages, index.channels()).of(moment));
  }

  /**
   * A query for moments in which the same is spoken of as at a time of a recording.
   *
   * @param transcriptId its id
   * @param time from its start
   * @return a query as of {@link #like(Moment)}
   * @throws IllegalArgumentException if the index has no passage there
   * @throws SearchInterruptedException if the thread is interrupted before the end
   * @throws IOException if the disk fails
   */
  public MomentQuery like(String transcriptId, Duration time) throws IOException {
    return read(passages -> new Likeness(passages, index.channels()).of(transcriptId, time));
  }

  private <T> T read(IOFunction<Passages, T> reading) throws IOException {
    return index.read(Optional.empty(), point -> reading.apply(point.passages(Optional.empty())));
  }

  /**
   * Closes the index, discards what was not committed, and waits until its threads have ended.
   * Searches that are still going on may end with an {@link IllegalStateException}.
   *
   * @throws IOException if the disk fails
   */
  @Override
  public void close() throws IOException {
    index.close();
  }
}
