// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work that is done by several threads at once, and whose results come in the order of the work.
 * Not thread-safe: one thread adds the work and gets the results.
 *
 * @param <R> a result
 */
final class OrderedWork<R> {
  /** Per processor one piece is in work and one is waiting, so that no processor is idle. */
  private static final int MOST = 2 * Runtime.getRuntime().availableProcessors();

  private final ExecutorService threads;
  private final Consumer<R> results;
  private final Deque<Future<R>> pending = new ArrayDeque<>();

  OrderedWork(ExecutorService threads, Consumer<R> results) {
    this.threads = threads;
    this.results = results;
  }

  /** Adds some work; waits if much is pending. */
  void add(Callable<R> work) {
    await(MOST - 1);
    pending.add(threads.submit(work));
  }

  /** Waits for all work. */
  void finish() {
    await(0);
  }

  private void await(int most) {
    while (pending.size() > most) {
      results.accept(result(pending.removeFirst()));
    }
  }

  private static <R> R result(Future<R> begun) {
    try {
      return begun.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** The thread that waits for the results was interrupted. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
