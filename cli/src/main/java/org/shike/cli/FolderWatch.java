// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Does something whenever files in folders change, until the process is asked to end, as by Ctrl-C:
 * what has begun is then done to its end, and the process waits until this is closed. A change is
 * handled after a short pause, because programs write a file in several steps.
 */
final class FolderWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int MOST_PAUSES = 3;
  private static final Duration LONGEST_END = Duration.ofMinutes(1);

  private final List<Path> folders;
  private final WatchService watch;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** What is done after a change. */
  interface Work {
    void run() throws IOException;
  }

  FolderWatch(List<Path> folders) throws IOException {
    this.folders = folders;
    this.watch = FileSystems.getDefault().newWatchService();
  }

  /** Waits for changes; returns when the process ends, or after {@link #stop}. */
  void run(Work work) throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    register();
    work.run(); // what changed before the folders were watched
    try {
      while (true) {
        awaitChange();
        register(); // folders that are new
        work.run();
      }
    } catch (ClosedWatchServiceException e) {
      // The process ends.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a change, and for a pause after it; but not forever, if there is none. */
  private void awaitChange() throws InterruptedException {
    WatchKey changed = watch.take();
    for (int pauses = 0; changed != null; pauses++) {
      changed.pollEvents();
      changed.reset();
      changed =
          pauses < MOST_PAUSES ? watch.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS) : watch.poll();
    }
  }

  /** Ends the waiting; work that has begun is done to its end. */
  void stop() throws IOException {
    watch.close();
  }

  private void end() {
    try {
      stop();
      closed.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException | InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the process end. */
  @Override
  public void close() throws IOException {
    stop();
    closed.countDown();
  }

  private void register() throws IOException {
    for (Path folder : folders) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes)
                throws IOException {
              found.register(
                  watch,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY,
                  StandardWatchEventKinds.ENTRY_DELETE);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path found, IOException failed) {
              return FileVisitResult.CONTINUE; // the report of the run names it
            }
          });
    }
  }
}
