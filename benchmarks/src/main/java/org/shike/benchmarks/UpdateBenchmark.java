// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.shike.corpus.SyntheticTranscripts;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.search.SearchResult;
import org.shike.transcript.Transcript;

/**
 * How much slower are searches while another thread puts transcripts all the time? The group {@code
 * alone} is the base; {@code -tg 1,16} sets other numbers of threads for the group {@code
 * whilePutting}, and {@code -tg 16} for the base. Each put replaces a transcript with one that has
 * the same text, so that every search has the same answer.
 *
 * <p>One thread warms up before: with more threads than processors, those of the compiler get so
 * little time that minutes later the code would still be getting faster.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 6, time = 5)
public class UpdateBenchmark {
  private static final int SEED = 42;
  private static final int TRANSCRIPTS = 50;
  private static final int SEARCHES_PER_PUT = 100;

  /** A phrase is found exactly: its answer does not depend on frequencies, whatever else is put. */
  private static final String QUERY = "\"网络带宽\"";

  /** The maximum staleness; zero for searches that see every earlier put. */
  @Param({"0", "1000"})
  private int stalenessMillis;

  /** How long one thread warms up. */
  @Param("45")
  private int warmUpSeconds;

  private final AtomicInteger puts = new AtomicInteger();
  private List<Transcript> transcripts;
  private TranscriptIndex index;
  private long total;

  /** Puts all transcripts once, then searches and puts for a while. */
  @Setup
  public void open() throws IOException {
    transcripts = SyntheticTranscripts.of(SEED).first(TRANSCRIPTS).toList();
    index =
        TranscriptIndex.inMemory(
            IndexSettings.standard().withMaxStaleness(Duration.ofMillis(stalenessMillis)));
    index.putAll(transcripts.stream(), progress -> {});
    index.refresh();
    total = index.search(QUERY).total().count();
    Answers.check("whether anything is found", 1, Math.min(total, 1));
    warmUp();
  }

  private void warmUp() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds);
    while (System.nanoTime() < end) {
      for (int search = 0; search < SEARCHES_PER_PUT; search++) {
        checkedSearch();
      }
      put();
    }
    index.refresh();
  }

  /** Closes the index. */
  @TearDown
  public void close() throws IOException {
    index.close();
  }

  /** Searches while nothing is put. */
  @Benchmark
  @Group("alone")
  @GroupThreads(4)
  public SearchResult searchAlone() throws IOException {
    return checkedSearch();
  }

  /** Searches while another thread puts. */
  @Benchmark
  @Group("whilePutting")
  @GroupThreads(4)
  public SearchResult search() throws IOException {
    return checkedSearch();
  }

  private SearchResult checkedSearch() throws IOException {
    SearchResult result = index.search(QUERY);
    Answers.check("moments", total, result.total().count());
    return result;
  }

  /** Replaces one transcript. */
  @Benchmark
  @Group("whilePutting")
  @GroupThreads(1)
  public boolean put() throws IOException {
    int put = puts.getAndIncrement();
    boolean isChanged = index.put(version(transcripts.get(put % TRANSCRIPTS), put));
    Answers.check("changes", 1, isChanged ? 1 : 0);
    return isChanged;
  }

  private static Transcript version(Transcript transcript, int version) {
    return new Transcript(
        transcript.id(),
        transcript.title(),
        Map.of("version", List.of("v" + version)),
        transcript.sections(),
        transcript.cues());
  }
}
