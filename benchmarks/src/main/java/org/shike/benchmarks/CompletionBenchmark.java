// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
import org.shike.index.TranscriptIndex;
import org.shike.search.Completion;

/**
 * How long does it take to complete a query, after each key? {@code -p transcripts=2500} measures
 * it with 100,000 passages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompletionBenchmark {
  private static final int SEED = 42;

  /** A typed text, and a completion that must be among the answers. */
  public enum Typed {
    /** One character. */
    CHARACTER("成", "成本"),
    /** The start of a phrase. */
    PHRASE("网络带", "网络带宽"),
    /** A word after another. */
    CONTEXT("成本 网络带", "成本 网络带宽"),
    /** The value of a field. */
    FIELD("speaker:张", "speaker:张伟");

    private final String text;
    private final String query;

    Typed(String text, String query) {
      this.text = text;
      this.query = query;
    }
  }

  @Param private Typed typed;

  @Param("50")
  private int transcripts;

  private TranscriptIndex index;

  /** Indexes the transcripts in the heap. */
  @Setup
  public void open() throws IOException {
    index = TranscriptIndex.inMemory();
    SyntheticTranscripts synthetic = SyntheticTranscripts.of(SEED);
    for (int number = 0; number < transcripts; number++) {
      index.put(synthetic.transcript(number));
    }
  }

  /** Closes the index. */
  @TearDown
  public void close() throws IOException {
    index.close();
  }

  /** Asks for the first ten completions. */
  @Benchmark
  public List<Completion> complete() throws IOException {
    List<Completion> completions = index.complete(typed.text);
    boolean isFound = completions.stream().anyMatch(one -> one.query().equals(typed.query));
    Answers.check("completion of " + typed, 1, isFound ? 1 : 0);
    return completions;
  }
}
