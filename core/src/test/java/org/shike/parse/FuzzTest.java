// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads changed golden files of every format, on all cores: none makes it throw, or hang.
 * CONTRIBUTING.md says how to let it run for long.
 */
class FuzzTest {
  private static final long EXECUTIONS = Long.getLong("fuzz.executions", 300);

  /** Of the formats that most files have. */
  private static final long EXECUTIONS_OF_FREQUENT =
      Long.getLong("fuzz.executions.frequent", EXECUTIONS);

  private static final String FREQUENT = "SRT|WEBVTT|SUMMARY|JSON";
  private static final String ONLY = System.getProperty("fuzz.format", ".*");
  private static final long SEED = Long.getLong("fuzz.seed", 0);
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final int TRIES = 2;

  @Test
  void noChangedFileMakesAReaderThrowOrHang() throws Exception {
    Map<TranscriptFormat, List<byte[]>> files = files();
    List<byte[]> all = files.values().stream().flatMap(List::stream).toList();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (TranscriptFormat format : files.keySet()) {
        if (format.name().matches(ONLY)) {
          run(format, files.get(format), all, threads);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** The golden files by the format as which they are read. */
  private static Map<TranscriptFormat, List<byte[]>> files() throws IOException {
    Map<TranscriptFormat, List<byte[]>> files = new EnumMap<>(TranscriptFormat.class);
    List<Path> golden =
        Stream.concat(GoldenTest.files().stream(), GoldenSummaries.all().stream()).toList();
    for (Path file : golden) {
      TranscriptFormat format = TranscriptParser.parse(file).format();
      files.computeIfAbsent(format, key -> new ArrayList<>()).add(Files.readAllBytes(file));
    }
    return files;
  }

  private static void run(
      TranscriptFormat format, List<byte[]> files, List<byte[]> all, ExecutorService threads)
      throws Exception {
    long executions = format.name().matches(FREQUENT) ? EXECUTIONS_OF_FREQUENT : EXECUTIONS;
    long began = System.nanoTime();
    AtomicLong next = new AtomicLong(SEED);
    List<AtomicReference<FuzzExecution>> current = new ArrayList<>();
    List<Future<?>> workers = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      AtomicReference<FuzzExecution> execution = new AtomicReference<>();
      current.add(execution);
      workers.add(
          threads.submit(
              () -> {
                try {
                  long seed = next.getAndIncrement();
                  for (; seed - SEED < executions; seed = next.getAndIncrement()) {
                    execute(format, seed, files, all, execution);
                  }
                } finally {
                  next.set(SEED + executions); // one that fails ends them all
                }
                return null;
              }));
    }
    for (Future<?> worker : workers) {
      await(worker, current);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.println(
        String.format(
            Locale.ROOT,
            "fuzz %s: %,d executions from seed %d in %.1f s, %,.0f a second",
            format,
            executions,
            SEED,
            seconds,
            executions / seconds));
  }

  private static void execute(
      TranscriptFormat format,
      long seed,
      List<byte[]> files,
      List<byte[]> all,
      AtomicReference<FuzzExecution> current) {
    Random random = new Random(seed);
    byte[] file = files.get(random.nextInt(files.size()));
    byte[] mutated = new FuzzMutator(all, random).mutated(file);
    // Once more where it was slow: the machine may have been busy.
    int tries = 0;
    while (tries < TRIES && time(format, seed, mutated, current).compareTo(LIMIT) > 0) {
      tries++;
    }
    if (tries == TRIES) {
      throw current.get().failure("a file that takes long", new TimeoutException());
    }
  }

  private static Duration time(
      TranscriptFormat format, long seed, byte[] file, AtomicReference<FuzzExecution> current) {
    FuzzExecution execution = new FuzzExecution(format, seed, file);
    current.set(execution);
    try {
      execution.run();
    } catch (IOException | RuntimeException | Error e) {
      throw execution.failure("a file that cannot be read", e);
    }
    return execution.age();
  }

  /** Waits for a thread; one that hangs says at what. */
  private static void await(Future<?> worker, List<AtomicReference<FuzzExecution>> current)
      throws Exception {
    while (true) {
      try {
        worker.get(1, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        for (AtomicReference<FuzzExecution> execution : current) {
          if (execution.get() != null
              && execution.get().age().compareTo(LIMIT.multipliedBy(5)) > 0) {
            throw execution.get().failure("a file that never comes to an end", e);
          }
        }
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      }
    }
  }
}
