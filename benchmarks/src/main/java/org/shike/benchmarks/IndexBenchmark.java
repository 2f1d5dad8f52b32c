// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.shike.corpus.BundledCorpus;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Transcript;

/** How long does it take to index the bundled summary in memory and see it in a search? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexBenchmark {
  private static final int PASSAGES_WITH_EC2 = 5;

  private Transcript summary;

  /** Parses the bundled summary. */
  @Setup
  public void parse() throws IOException {
    summary = BundledCorpus.transcripts().get(0);
  }

  /** Opens, puts, searches once and closes. */
  @Benchmark
  public long index() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.inMemory()) {
      index.put(summary);
      long total = index.search("EC2").total().count();
      Answers.check("passages with EC2", PASSAGES_WITH_EC2, total);
      return total;
    }
  }
}
