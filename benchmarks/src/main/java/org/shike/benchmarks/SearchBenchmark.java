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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.shike.corpus.BundledCorpus;
import org.shike.index.TranscriptIndex;
import org.shike.search.SearchResult;

/** How long does one search of the bundled summary take, with highlighted snippets? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SearchBenchmark {
  /** A query, and how many highlights are shown. */
  public enum Query {
    /** Two words. */
    WORDS("Graviton 成本", 6),
    /** A common word. */
    COMMON("性能", 10),
    /** A word that is in no passage. */
    NOWHERE("不存在的词语组合xyz", 0);

    private final String text;
    private final int highlights;

    Query(String text, int highlights) {
      this.text = text;
      this.highlights = highlights;
    }
  }

  @Param private Query query;
  private TranscriptIndex index;

  /** Indexes the bundled summary. */
  @Setup
  public void open() throws IOException {
    index = TranscriptIndex.inMemory();
    index.put(BundledCorpus.transcripts().get(0));
  }

  /** Closes the index. */
  @TearDown
  public void close() throws IOException {
    index.close();
  }

  /** Searches for the first ten moments. */
  @Benchmark
  public SearchResult search() throws IOException {
    SearchResult result = index.search(query.text);
    long highlights =
        result.moments().stream().mapToLong(moment -> moment.snippet().highlights().size()).sum();
    Answers.check("highlights of " + query, query.highlights, highlights);
    return result;
  }
}
