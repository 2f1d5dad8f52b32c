// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.util.IOUtils;
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
import org.shike.transcript.Transcript;

/**
 * How long does one search of the bundled summary take, with highlighted snippets? To compare, a
 * search with Lucene's ready-made parts; it finds other passages, so both counts are given.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SearchBenchmark {
  /** A query, how many highlights Shike shows, and how many snippets ready-made Lucene does. */
  public enum Query {
    /** Two words. */
    WORDS("Graviton 成本", 6, 2),
    /** A common word. */
    COMMON("性能", 10, 10),
    /** A word that is in no passage. */
    NOWHERE("不存在的词语组合xyz", 0, 0);

    private final String text;
    private final int highlights;
    private final int luceneSnippets;

    Query(String text, int highlights, int luceneSnippets) {
      this.text = text;
      this.highlights = highlights;
      this.luceneSnippets = luceneSnippets;
    }
  }

  @Param private Query query;
  private TranscriptIndex index;
  private ReadyMadeLucene lucene;

  /** Indexes the bundled summary with both. */
  @Setup
  public void open() throws IOException {
    Transcript summary = BundledCorpus.transcripts().get(0);
    index = TranscriptIndex.inMemory();
    index.put(summary);
    lucene = new ReadyMadeLucene(summary);
  }

  /** Closes both. */
  @TearDown
  public void close() throws IOException {
    IOUtils.close(index, lucene);
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

  /** Searches for the first ten passages with Lucene's ready-made parts. */
  @Benchmark
  public String[] searchReadyMadeLucene() throws IOException, ParseException {
    String[] snippets = lucene.search(query.text);
    Answers.check("snippets of " + query, query.luceneSnippets, snippets.length);
    return snippets;
  }
}
