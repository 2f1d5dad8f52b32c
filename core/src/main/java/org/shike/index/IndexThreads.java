// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOSupplier;

/**
 * The threads that an index owns. Everything that may open, write or close a file runs on them,
 * because no caller can interrupt them: an interrupt closes the channel that is in use, and with it
 * Lucene's writer for everybody. There is one thread per waiting caller. Thread-safe.
 */
final class IndexThreads implements Closeable {
  static final String NAME = "shike-index-";

  /** A thread keeps the analyzers it has used, so threads are reused where possible. */
  private static final long IDLE_SECONDS = 10;

  private static final ThreadFactory FACTORY =
      Thread.ofPlatform().name(NAME, 1).daemon().inheritInheritableThreadLocals(false).factory();

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          this::thread);

  private Thread thread(Runnable work) {
    Thread thread = FACTORY.newThread(work);
    thread.setContextClassLoader(IndexThreads.class.getClassLoader());
    threads.removeIf(other -> other.getState() == Thread.State.TERMINATED);
    threads.add(thread);
    return thread;
  }

  /**
   * Does something and waits for its end, also where the caller is interrupted.
   *
   * @throws ClosedIndexException if the index is closed
   */
  <T> T call(IOSupplier<T> work) throws IOException {
    AtomicReference<T> result = new AtomicReference<>();
    run(() -> result.set(work.get()));
    return result.get();
  }

  /**
   * Does something and waits for its end, also where the caller is interrupted. A thread of the
   * index does it itself.
   *
   * @throws ClosedIndexException if the index is closed
   */
  void run(IORunnable work) throws IOException {
    if (threads.contains(Thread.currentThread())) {
      work.run();
    } else {
      Future<?> begun = start(work);
      toItsEnd(() -> result(begun));
    }
  }

  /**
   * Begins some work.
   *
   * @throws ClosedIndexException if the index is closed
   */
  Future<?> start(IORunnable work) {
    try {
      return submit(work);
    } catch (RejectedExecutionException e) {
      throw new ClosedIndexException(e);
    }
  }

  /** Runs some work; after the index was closed and nothing is written, the caller runs it. */
  void finish(IORunnable work) throws IOException {
    Future<?> begun;
    try {
      begun = submit(work);
    } catch (RejectedExecutionException e) {
      work.run();
      return;
    }
    toItsEnd(() -> result(begun));
  }

  private Future<?> submit(IORunnable work) {
    return pool.submit(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Waits, for a search, for work that was begun.
   *
   * @throws SearchInterruptedException if the caller is interrupted; the work continues
   */
  static void await(Future<?> begun) throws IOException {
    try {
      result(begun);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SearchInterruptedException();
    }
  }

  /** Interrupts all running work, which may wait forever after an error of the JVM. */
  void interrupt() {
    pool.shutdownNow();
  }

  /** Waits until all work that was begun is done and the threads have ended. */
  @Override
  public void close() throws IOException {
    pool.shutdown();
    toItsEnd(() -> pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
    for (Thread thread : threads) {
      boolean hasStarted =
          thread.getState() != Thread.State.NEW; // the system may be out of threads
      toItsEnd(() -> hasStarted && thread.join(Duration.ofDays(1)));
    }
  }

  /** Waits until some work has ended in whatever way, even if the caller is interrupted. */
  static void awaitEnd(Future<?> begun) {
    boolean isInterrupted = Thread.interrupted();
    while (begun.state() == Future.State.RUNNING) {
      try {
        begun.get();
      } catch (InterruptedException e) {
        isInterrupted = true;
      } catch (ExecutionException e) {
        break; // another caller gets the reason
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The result of some work, once it has ended. */
  static <T> T result(Future<T> begun) throws IOException, InterruptedException {
    try {
      return begun.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private static <T> T toItsEnd(Waiting<T> waiting) throws IOException {
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return waiting.await();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private interface Waiting<T> {
    T await() throws IOException, InterruptedException;
  }
}
