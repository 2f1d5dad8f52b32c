// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.shike.engine.EngineOpener;
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
 * <p>The next search sees all changes, unless {@link IndexSettings#withMaxStaleness} allows it to
 * be older. {@link #commit} makes changes durable; {@link #close} discards uncommitted changes,
 * unless {@link IndexSettings#withCommitOnClose} commits them. A search sees a transcript whole or
 * not at all. One process at a time may have an index open for writing, any number for reading.
 *
 * <p>Thread-safe: any number of threads may put and search at once. Files are written by threads of
 * the index, which end with {@link #close}. So a thread that reads may be interrupted at any time,
 * for example by {@code Future.cancel(true)}: its call ends with a {@link
 * SearchInterruptedException}, and nothing else is disturbed. If the caller of a method that
 * changes the index is interrupted, the method does its work nevertheless; {@link #putAll} stops
 * between two transcripts. In all cases the interrupt flag stays set.
 *
 * <p>If an index cannot be used, an {@link IndexException} names the remedy; it is an {@link
 * IOException}. After an error of the disk or the JVM while the index is written, such as a full
 * disk or exhausted memory, changes fail with a {@link StoppedIndexException}, and so do searches
 * that would have to show a change. After {@link #close} every other call throws a {@link
 * ClosedIndexException}.
 */
public final class TranscriptIndex implements Closeable {
  private final LiveIndex index;
  private final Puts puts;

  TranscriptIndex(LiveIndex index, IndexSettings settings) {
    this.index = index;
    this.puts = new Puts(index, settings);
  }

  /**
   * Opens an index that another module of Shike keeps on other machines. Applications use the door
   * of that module.
   *
   * @param opener of the engine that keeps it
   * @param settings of the index; states of an engine are at most two seconds old
   * @return the index
   * @throws IOException if it cannot be opened
   */
  @SuppressWarnings("exports") // the port is for one module only
  public static TranscriptIndex open(EngineOpener opener, IndexSettings settings)
      throws IOException {
    return new TranscriptIndex(EngineIndex.open(opener, settings), settings);
  }

  private static TranscriptIndex in(OpenIndex index, IndexSettings settings) {
    return new TranscriptIndex(new LocalIndex(index), settings);
  }

  /** {@return a new, empty index in the heap, for a corpus that fits into it} */
  public static TranscriptIndex inMemory() {
    return inMemory(IndexSettings.standard());
  }

  /**
   * A new, empty index in the heap, for a corpus that fits into it.
   *
   * @param settings how it is opened
   * @return the index
   */
  public static TranscriptIndex inMemory(IndexSettings settings) {
    try {
      return open(new ByteBuffersDirectory(), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in the heap reads no disk", e);
    }
  }

  /**
   * Opens the index in a folder with the standard settings, see {@link #open(Path, IndexSettings)}.
   *
   * @param folder need not exist yet
   * @return the index
   * @throws IOException if the folder cannot be opened as an index
   */
  public static TranscriptIndex open(Path folder) throws IOException {
    return open(folder, IndexSettings.standard());
  }

  /**
   * Opens the index in a folder for reading and writing. A folder that is empty or missing becomes
   * a new index.
   *
   * @param folder need not exist yet
   * @param settings the analysis has the fingerprint the index was made with
   * @return the index
   * @throws LockedIndexException if it is being written by another process, or by this one
   * @throws IncompatibleIndexException if its format or analysis is different
   * @throws DamagedIndexException if files are missing or broken
   * @throws IOException if the folder contains something else, or the disk fails
   */
  public static TranscriptIndex open(Path folder, IndexSettings settings) throws IOException {
    return in(IndexFolder.of(folder).open(Opening.of(settings)), settings);
  }

  /**
   * Opens the index in a folder as {@link #open(Path, IndexSettings)} does, after verifying the
   * checksums of all its files. The other methods verify those of at most 1 MB. It reads all of the
   * index, so it may take minutes for a large one.
   *
   * @param folder need not exist yet
   * @param settings the analysis has the fingerprint the index was made with
   * @return the index
   * @throws DamagedIndexException if files are missing or broken
   * @throws IOException as of {@link #open(Path, IndexSettings)}
   */
  public static TranscriptIndex openVerified(Path folder, IndexSettings settings)
      throws IOException {
    return in(IndexFolder.of(folder).open(Opening.verified(settings)), settings);
  }

  /**
   * Opens the index in a Lucene directory for reading and writing. A directory without an index
   * becomes a new one.
   *
   * @param directory closed together with the index, and left open if this fails. It must not read
   *     files in a way that an interrupt ends, as {@code NIOFSDirectory} does, if threads that
   *     search may be interrupted
   * @param settings the analysis has the fingerprint the index was made with
   * @return the index
   * @throws IOException as of {@link #open(Path, IndexSettings)}
   */
  public static TranscriptIndex open(Directory directory, IndexSettings settings)
      throws IOException {
    return in(Opening.of(settings).in(directory), settings);
  }

  /**
   * Opens the index in a folder for reading with the standard settings, see {@link
   * #openReadOnly(Path, IndexSettings)}.
   *
   * @param folder of an index
   * @return the index, which refuses to be changed
   * @throws IOException if the folder cannot be opened as an index
   */
  public static TranscriptIndex openReadOnly(Path folder) throws IOException {
    return openReadOnly(folder, IndexSettings.standard());
  }

  /**
   * Opens the index in a folder for reading, as its last commit left it. {@link #refresh} shows
   * later commits.
   *
   * @param folder of an index
   * @param settings the analysis has the fingerprint the index was made with
   * @return the index, which refuses to be changed
   * @throws IncompatibleIndexException if its format or analysis is different
   * @throws DamagedIndexException if files are missing or broken
   * @throws IOException if the folder contains no index, or the disk fails
   */
  public static TranscriptIndex openReadOnly(Path folder, IndexSettings settings)
      throws IOException {
    return in(IndexFolder.of(folder).openReadOnly(Opening.of(settings)), settings);
  }

  /**
   * Adds a transcript, or replaces the one with the same id. A transcript that is already in the
   * index, and was put with the same analysis and lexicon, costs no more than reading it once. One
   * without cues only removes the transcript it replaces.
   *
   * @param transcript the whole transcript; the one it replaces disappears at the same instant
   * @return whether the index changed
   * @throws IllegalArgumentException if its id has more than 10,000 code units, a time is beyond
   *     1,000,000 days, or it is larger than {@link IndexSettings#maxCharacters}; then nothing is
   *     changed
   * @throws UnsupportedOperationException if the index was opened for reading only
   * @throws IOException if the disk fails
   */
  public boolean put(Transcript transcript) throws IOException {
    return puts.put(transcript);
  }

  /**
   * Puts many transcripts, on all processors, with the same result as one by one. At most twice as
   * many transcripts as there are processors are in memory.
   *
   * @param transcripts consumed by the calling thread, in its order
   * @param progress called after each of them, by the calling thread
   * @return what was put
   * @throws InterruptedIOException if the thread is interrupted before the end. This and every
   *     other exception leaves the first transcripts in the index, and perhaps some of those that
   *     were being put at the same time; the remaining ones are not put
   * @throws IllegalArgumentException if one of them is refused by {@link #put}
   * @throws UnsupportedOperationException if the index was opened for reading only
   * @throws IOException if the disk fails
   */
  public PutProgress putAll(Stream<Transcript> transcripts, Consumer<PutProgress> progress)
      throws IOException {
    index.checkWritable();
    return new BulkPut(puts, index.threads(), progress).put(transcripts.iterator());
  }

  /**
   * What this index can do that others cannot.
   *
   * @return everything for an index in a folder or in memory; nothing for one in a cluster
   */
  public Set<IndexCapability> capabilities() {
    return Set.copyOf(index.capabilities());
  }

  /**
   * Removes the transcript with this id; does nothing if there is none.
   *
   * @param transcriptId its id
   * @throws UnsupportedOperationException if the index was opened for reading only
   * @throws IOException if the disk fails
   */
  public void remove(String transcriptId) throws IOException {
    index.remove(transcriptId);
  }

  /**
   * Makes all changes durable.
   *
   * @throws UnsupportedOperationException if the index was opened for reading only
   * @throws IOException if the disk fails
   */
  public void commit() throws IOException {
    index.commit();
  }

  /**
   * Shows later searches all earlier changes. In an index that is open for reading only, these are
   * the commits of others; otherwise, those that would be shown some time later, see {@link
   * IndexSettings#withMaxStaleness}.
   *
   * @throws IOException if the disk fails
   */
  public void refresh() throws IOException {
    index.refresh();
  }

  /**
   * {@return the ids of all transcripts, in the order of their code units}
   *
   * @throws IOException if the disk fails
   */
  public List<String> ids() throws IOException {
    return index.ids();
  }

  /**
   * {@return how many transcripts there are}
   *
   * @throws IOException if the disk fails
   */
  public long count() throws IOException {
    return index.count();
  }

  /**
   * {@return whether there is a transcript with this id}
   *
   * @param transcriptId its id
   * @throws IOException if the disk fails
   */
  public boolean contains(String transcriptId) throws IOException {
    return index.contains(transcriptId);
  }

  /**
   * {@return the transcript with this id, equal to the one that was put; empty if there is none}
   *
   * @param transcriptId its id
   * @throws IOException if the disk fails
   */
  public Optional<Transcript> get(String transcriptId) throws IOException {
    return index.get(transcriptId);
  }

  /**
   * Counts and measures the content of the index. It looks at every passage and every word, so it
   * may take seconds for a large index.
   *
   * @return the figures of one point in time
   * @throws IOException if the disk fails
   */
  public IndexStats stats() throws IOException {
    return index.stats();
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
   * <p>The next page shows the same point in time as the first one. A point in time is kept until
   * five minutes after the following one is kept, and at most 300 are kept. Beyond that, those of
   * one second are replaced by the last of them, oldest first; a next page may then be up to a
   * second newer. A cursor of an index that is open for reading only is valid in every process that
   * reads the same commit.
   *
   * @param query text, limit and scope
   * @return the best moments, best first
   * @throws ExpiredCursorException if the point in time of the query's cursor is no longer kept
   * @throws IllegalArgumentException if the cursor belongs to another query, or is not valid
   * @throws SearchInterruptedException if the thread is interrupted before the end
   * @throws IOException if the disk fails
   */
  public SearchResult search(MomentQuery query) throws IOException {
    return Searches.search(index, query);
  }

  /**
   * Finds completions of a query that is still being typed.
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
   * Finds completions of a query that is still being typed: speakers, titles of sections and
   * recordings, names and spoken phrases, each together with the text before it. Letters may be
   * pinyin, as in a search.
   *
   * <pre>{@code
   * index.complete("成本 Gra");       // "成本 Graviton", "成本 Graviton 4"
   * index.complete("speaker:许");     // "speaker:许薇"
   * }</pre>
   *
   * @param query text, limit and scope
   * @return the completions: first those that continue most of the typed text, and of these first
   *     those that find most; each finds at least one exact moment
   * @throws SearchInterruptedException if the thread is interrupted before the end
   * @throws IOException if the disk fails
   */
  public List<Completion> complete(CompletionQuery query) throws IOException {
    return index.read(
        query.timeLimit(), passages -> Completions.of(passages, index.channels(), query));
  }

  /**
   * Makes a query for moments about the same topic as one that was found.
   *
   * <pre>{@code
   * Moment first = index.search("Graviton 成本").moments().getFirst();
   * List<Moment> more = index.search(index.like(first).withLimit(5)).moments();
   * }</pre>
   *
   * @param moment of this index; if it has no time, its snippet is used
   * @return a query for the most distinctive words, as a sentence, which excludes the moment
   *     itself; its limit, filters and so on may be changed
   * @throws IllegalArgumentException if it has a time and the index no longer has a passage there
   * @throws SearchInterruptedException if the thread is interrupted before the end
   * @throws IOException if the disk fails
   */
  public MomentQuery like(Moment moment) throws IOException {
    return Searches.like(index, moment);
  }

  /**
   * Makes a query for moments about the same topic as a time of a recording.
   *
   * @param transcriptId its id
   * @param time from its start
   * @return a query like that of {@link #like(Moment)}
   * @throws IllegalArgumentException if the index has no passage there
   * @throws SearchInterruptedException if the thread is interrupted before the end
   * @throws IOException if the disk fails
   */
  public MomentQuery like(String transcriptId, Duration time) throws IOException {
    return Searches.like(index, transcriptId, time);
  }

  /**
   * Closes the index, discards or commits uncommitted changes, and waits until its threads have
   * ended. Searches that are still running may end with a {@link ClosedIndexException}.
   *
   * @throws IOException if the disk fails
   */
  @Override
  public void close() throws IOException {
    index.close();
  }
}
