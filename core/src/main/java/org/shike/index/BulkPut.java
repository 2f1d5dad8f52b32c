// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.shike.transcript.Transcript;

/**
 * Puts many transcripts at once, on threads of the index. The calling thread takes them from their
 * source and reports the progress, both in order. Transcripts of the same id are put one after
 * another. Not thread-safe.
 */
final class BulkPut {
  /** Per processor one transcript is put and one is waiting, so that no processor is idle. */
  private static final int MOST = 2 * Runtime.getRuntime().availableProcessors();

  private final Puts puts;
  private final IndexThreads threads;
  private final Consumer<PutProgress> listener;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private PutProgress progress = PutProgress.NONE;

  BulkPut(Puts puts, IndexThreads threads, Consumer<PutProgress> listener) {
    this.puts = puts;
    this.threads = threads;
    this.listener = listener;
  }

  private record Pending(String id, Future<?> work, AtomicBoolean isChanged) {}

  /**
   * Puts all transcripts; or, if one cannot be put, those before it and perhaps some right after
   * it. When this returns or throws, nothing is being put.
   *
   * @throws InterruptedIOException if the caller is interrupted
   */
  PutProgress put(Iterator<Transcript> transcripts) throws IOException {
    try {
      while (transcripts.hasNext()) {
        put(transcripts.next());
      }
      await(0);
      return progress;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(
          "putting was interrupted; what was put before is in the index");
    } finally {
      pending.forEach(one -> IndexThreads.awaitEnd(one.work));
    }
  }

  private void put(Transcript transcript) throws IOException, InterruptedException {
    boolean isPending = pending.stream().anyMatch(one -> one.id.equals(transcript.id()));
    await(isPending ? 0 : MOST - 1);
    AtomicBoolean isChanged = new AtomicBoolean();
    Future<?> work = threads.start(() -> isChanged.set(puts.put(transcript)));
    pending.add(new Pending(transcript.id(), work, isChanged));
  }

  /** Waits until at most {@code most} puts are pending. Between two puts, nothing else waits. */
  private void await(int most) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (pending.size() > most) {
      Pending first = pending.getFirst();
      IndexThreads.result(first.work);
      pending.removeFirst();
      progress = progress.with(first.isChanged.get());
      listener.accept(progress);
    }
  }
}
