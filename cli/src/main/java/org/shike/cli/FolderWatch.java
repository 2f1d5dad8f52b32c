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
 * what has begun is then done to its end. A change is handled after a short pause, because programs
 * write a file in several steps.
 */
final class FolderWatch {
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration MOST_PAUSES = Duration.ofSeconds(1);
  private static final Duration LONGEST_END = Duration.ofMinutes(1);

  private final Shike shike;
  private final List<Path> folders;

  /** What is done after a change. */
  interface Work {
    void run() throws IOException;
  }

  FolderWatch(Shike shike, List<Path> folders) {
    this.shike = shike;
    this.folders = folders;
  }

  /** Waits for changes; returns when the process ends. */
  void run(Work work) throws IOException {
    CountDownLatch ended = new CountDownLatch(1);
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      Thread end = new Thread(() -> close(watch, ended));
      Runtime.getRuntime().addShutdownHook(end);
      shike.out().println(shike.messages().say("watching"));
      shike.out().flush();
      follow(watch, work);
    } finally {
      ended.countDown();
    }
  }

  /** Runs as the process ends: it ends when the work has. */
  private static void close(WatchService watch, CountDownLatch ended) {
    try {
      watch.close();
      ended.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException | InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow(WatchService watch, Work work) throws IOException {
    register(watch);
    work.run(); // what changed before the folders were watched
    try {
      while (true) {
        WatchKey changed = watch.take();
        for (Duration waited = Duration.ZERO;
            changed != null && waited.compareTo(MOST_PAUSES) < 0;
            waited = waited.plus(PAUSE)) {
          changed.pollEvents();
          changed.reset();
          changed = watch.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (changed != null) {
          changed.reset();
        }
        register(watch); // folders that are new
        work.run();
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      // The process ends.
    }
  }

  private void register(WatchService watch) throws IOException {
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
