// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.IOUtils;
import org.shike.engine.Engine;
import org.shike.engine.EngineOpener;
import org.shike.engine.EnginePassage;
import org.shike.engine.EngineTranscript;
import org.shike.engine.EngineView;
import org.shike.engine.Questions;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Transcript;

/**
 * An index on other machines. A search runs over the passages that are known so far; what it has to
 * know of the others is asked, and the search is repeated, until nothing is unknown. Thread-safe.
 */
final class EngineIndex implements LiveIndex {
  /** Each stage of a search asks once or twice. */
  private static final int MOST_ROUNDS = 30;

  private final Engine engine;
  private final Channels channels;
  private final IndexThreads threads;
  private final IndexEvents events;
  private final boolean commitOnClose;
  private final RecentView recent;
  private final UUID id;
  private volatile boolean closed;

  private EngineIndex(Engine engine, IndexSettings settings) {
    this.engine = engine;
    this.channels = new Channels(settings.analysis());
    this.threads = new IndexThreads();
    this.events = new IndexEvents(settings.listener());
    this.commitOnClose = settings.commitOnClose();
    this.recent = new RecentView(engine, settings.maxStaleness());
    this.id = UUID.nameUUIDFromBytes(engine.name().getBytes(StandardCharsets.UTF_8));
  }

  static EngineIndex open(EngineOpener opener, IndexSettings settings) throws IOException {
    Engine engine = opener.open(EngineSchemas.of(settings.analysis().fingerprint()));
    return new EngineIndex(engine, settings);
  }

  @Override
  public Channels channels() {
    return channels;
  }

  @Override
  public IndexThreads threads() {
    return threads;
  }

  @Override
  public IndexEvents events() {
    return events;
  }

  private void checkOpen() {
    if (closed) {
      throw new ClosedIndexException();
    }
  }

  @Override
  public Set<IndexCapability> capabilities() {
    return EnumSet.noneOf(IndexCapability.class);
  }

  @Override
  public void checkWritable() {
    checkOpen();
    if (!engine.isWritable()) {
      throw OpenIndex.readOnly();
    }
  }

  @Override
  public Optional<BytesRef> digest(String transcriptId) throws IOException {
    checkOpen();
    return threads.call(() -> engine.digest(transcriptId));
  }

  @Override
  public void put(String transcriptId, StoredTranscript stored, TranscriptDocuments documents)
      throws IOException {
    checkWritable();
    EngineTranscript transcript =
        new EngineTranscript(
            transcriptId,
            stored.digest(),
            documents.passages(),
            documents.shared(),
            documents.head().encoded(),
            stored.field());
    threads.run(() -> engine.put(transcript));
  }

  @Override
  public void remove(String transcriptId) throws IOException {
    checkWritable();
    threads.run(() -> engine.remove(transcriptId));
  }

  @Override
  public void commit() throws IOException {
    checkWritable();
    long start = System.nanoTime();
    threads.run(engine::commit);
    events.tell(new IndexEvent.Commit(Deadline.since(start)));
  }

  @Override
  public void refresh() throws IOException {
    checkOpen();
    asking(recent::renew);
  }

  @Override
  public List<String> ids() throws IOException {
    return asking(() -> view().ids());
  }

  @Override
  public long count() throws IOException {
    return asking(() -> view().count());
  }

  @Override
  public boolean contains(String transcriptId) throws IOException {
    return digest(transcriptId).isPresent();
  }

  @Override
  public Optional<Transcript> get(String transcriptId) throws IOException {
    List<EnginePassage> passages = asking(() -> view().transcript(transcriptId));
    KnownPart whole = new KnownPart();
    whole.add(passages);
    try (PartReader part = PartReader.of(whole, channels, 0)) {
      return new Contents(part.reader()).get(transcriptId);
    }
  }

  @Override
  public IndexStats stats() {
    checkOpen();
    throw unsupported("statistics");
  }

  private UnsupportedOperationException unsupported(String what) {
    return new UnsupportedOperationException(
        "the index at " + engine.name() + " has no " + what + "; an index in a folder does");
  }

  @Override
  public SearchResult search(MomentQuery query) throws IOException {
    checkOpen();
    Optional<Cursor> page = Cursor.of(query);
    checkSupported(query);
    EngineView view = asking(this::view);
    Cursor first = Cursor.first(id, view.version(), query);
    if (page.isPresent() && !page.get().isOf(first)) {
      throw new ExpiredCursorException();
    }
    return read(
        view,
        query.timeLimit(),
        query.view().context(),
        passages -> MomentSearcher.search(passages, channels, query, page.orElse(first)));
  }

  private void checkSupported(MomentQuery query) {
    if (Overviews.areWanted(query)) {
      throw unsupported("counts of values, times or recordings");
    }
  }

  @Override
  public <T> T read(Optional<Duration> limit, IOFunction<Passages, T> reading) throws IOException {
    return read(asking(this::view), limit, 0, reading);
  }

  private EngineView view() throws IOException {
    checkOpen();
    return recent.get();
  }

  private <T> T read(
      EngineView view, Optional<Duration> limit, int context, IOFunction<Passages, T> reading)
      throws IOException {
    Deadline deadline = limit.map(Deadline::in).orElseGet(Deadline::none);
    KnownPart known = new KnownPart();
    Optional<T> read = Optional.empty();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      try (PartReader part = PartReader.of(known, channels, Math.max(1, context))) {
        Asking asking = new Asking(known, part);
        Passages passages = new Passages(part.reader(), new Segments(), deadline, asking);
        read = answered(passages, reading);
        checkUninterrupted();
        if (read.isPresent() && (asking.isEmpty() || deadline.shouldExit())) {
          return read.get();
        }
        ask(asking.questions(deadline.left()), view, deadline, known);
      }
    }
    return read.orElseThrow(() -> new IllegalStateException("a search never ends"));
  }

  /**
   * Without answers in time, the search is repeated with what is known, and knows it has to end.
   */
  private static void ask(Questions questions, EngineView view, Deadline deadline, KnownPart known)
      throws IOException {
    try {
      if (!deadline.shouldExit()) {
        known.add(questions, asking(() -> view.answer(questions)));
      }
    } catch (UnavailableIndexException e) {
      if (!deadline.shouldExit()) {
        throw e;
      }
    }
  }

  private static void checkUninterrupted() throws SearchInterruptedException {
    if (Thread.currentThread().isInterrupted()) {
      throw new SearchInterruptedException();
    }
  }

  private static <T> Optional<T> answered(Passages passages, IOFunction<Passages, T> reading)
      throws IOException {
    try {
      return Optional.of(reading.apply(passages));
    } catch (Unanswered e) {
      return Optional.empty();
    }
  }

  private static <T> T asking(IOSupplier<T> question) throws IOException {
    try {
      return question.get();
    } catch (InterruptedIOException e) {
      checkUninterrupted();
      throw e;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      threads.run(() -> IOUtils.close(this::finish, engine, channels));
      threads.close();
    }
  }

  private void finish() throws IOException {
    if (commitOnClose && engine.isWritable()) {
      engine.commit();
    }
  }
}
