// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
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
import org.shike.analysis.ChineseAnalyzers;
import org.shike.corpus.BundledCorpus;
import org.shike.transcript.Cue;

/** How long does it take to analyse the bundled summary in one piece, in each channel? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AnalyzeBenchmark {
  /** An analyzer, and how many tokens it makes of the bundled summary. */
  public enum Subject {
    /** Shike's word channel. */
    WORD(1122) {
      @Override
      Analyzer analyzer() {
        return ChineseAnalyzers.word();
      }
    },
    /** Shike's literal channel. */
    LITERAL(3031) {
      @Override
      Analyzer analyzer() {
        return ChineseAnalyzers.literal();
      }
    },
    /** Lucene's segmenter, stemmer and stop words. */
    LUCENE_SMARTCN(1184) {
      @Override
      Analyzer analyzer() {
        return new SmartChineseAnalyzer();
      }
    },
    /** Lucene's bigrams. */
    LUCENE_CJK(1473) {
      @Override
      Analyzer analyzer() {
        return new CJKAnalyzer();
      }
    };

    private final int tokens;

    Subject(int tokens) {
      this.tokens = tokens;
    }

    abstract Analyzer analyzer();
  }

  @Param private Subject subject;
  private Analyzer analyzer;
  private String text;

  /** Joins the cues of the bundled summary. */
  @Setup
  public void open() throws IOException {
    analyzer = subject.analyzer();
    text =
        BundledCorpus.transcripts().get(0).cues().stream()
            .map(Cue::text)
            .collect(Collectors.joining("\n"));
  }

  /** Closes the analyzer. */
  @TearDown
  public void close() {
    analyzer.close();
  }

  /** Counts the tokens. */
  @Benchmark
  public int analyze() throws IOException {
    int tokens = 0;
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      stream.reset();
      while (stream.incrementToken()) {
        tokens++;
      }
      stream.end();
    }
    Answers.check("tokens of " + subject, subject.tokens, tokens);
    return tokens;
  }
}
