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
 * source and tells the progress, both in their order. Transcripts of the same id are put one after
 * another. Not thread-safe.
 */
final class BulkPut {
  /** One for each processor is put, and as many wait, so that no processor does. */
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
   * Puts all, or those before the first that cannot be put and perhaps some that follow it closely.
   * Nothing is being put any more when this returns or throws.
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

  /** Waits until no more are pending than a number, and between two puts for nothing else. */
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
