// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.shike.analysis.ChineseAnalyzers;
import org.shike.analysis.SmartChineseTokenizer;
import org.shike.corpus.BundledCorpus;
import org.shike.transcript.Cue;

/**
 * How long does it take to analyse a character, in each channel and with Lucene's own parts? The
 * text is the bundled summary; with {@code -prof gc} the bytes allocated are per character.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AnalyzeBenchmark {
  private static final int CHARACTERS = 2818;

  /** An analyzer, and how many tokens it makes of the bundled summary. */
  public enum Subject {
    /** Shike's word channel. */
    WORD(1240),
    /** Shike's literal channel. */
    LITERAL(3031),
    /** Shike's segmenter alone. */
    SEGMENTER(1336),
    /** Lucene's segmenter alone, whose tokens are the same. */
    LUCENE_SEGMENTER(1336),
    /** Lucene's segmenter, stemmer and stop words. */
    LUCENE_SMARTCN(1184),
    /** Lucene's bigrams. */
    LUCENE_CJK(1473);

    private final int tokens;

    Subject(int tokens) {
      this.tokens = tokens;
    }

    private Analyzer analyzer() {
      return switch (this) {
        case WORD -> ChineseAnalyzers.word();
        case LITERAL -> ChineseAnalyzers.literal();
        case SEGMENTER -> Segmenters.only(SmartChineseTokenizer::new);
        case LUCENE_SEGMENTER -> Segmenters.only(HMMChineseTokenizer::new);
        case LUCENE_SMARTCN -> new SmartChineseAnalyzer();
        case LUCENE_CJK -> new CJKAnalyzer();
      };
    }
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
    Answers.check("characters", CHARACTERS, text.length());
  }

  /** Closes the analyzer. */
  @TearDown
  public void close() {
    analyzer.close();
  }

  /** Counts the tokens. */
  @Benchmark
  @OperationsPerInvocation(CHARACTERS)
  public int analyze() throws IOException {
    int tokens = Tokens.count(analyzer, text);
    Answers.check("tokens of " + subject, subject.tokens, tokens);
    return tokens;
  }
}
