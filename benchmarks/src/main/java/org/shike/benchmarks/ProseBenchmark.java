// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
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

/**
 * How long does it take to analyse a character of a long text, in which so little repeats that
 * neither caches nor predicted branches help? The text is made of the words of jieba's dictionary;
 * {@code -p file=FILE} takes another one, as UTF-8.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class ProseBenchmark {
  private static final int CHARACTERS = 1_000_000;

  /** An analyzer. */
  public enum Subject {
    /** Shike's word channel. */
    WORD,
    /** Shike's literal channel. */
    LITERAL,
    /** Shike's segmenter alone. */
    SEGMENTER,
    /** Lucene's segmenter alone, whose tokens are the same. */
    LUCENE_SEGMENTER,
    /** Lucene's segmenter, stemmer and stop words. */
    LUCENE_SMARTCN;

    private Analyzer analyzer() {
      return switch (this) {
        case WORD -> ChineseAnalyzers.word();
        case LITERAL -> ChineseAnalyzers.literal();
        case SEGMENTER -> Segmenters.only(SmartChineseTokenizer::new);
        case LUCENE_SEGMENTER -> Segmenters.only(HMMChineseTokenizer::new);
        case LUCENE_SMARTCN -> new SmartChineseAnalyzer();
      };
    }
  }

  @Param private Subject subject;

  @Param("")
  private String file;

  private Analyzer analyzer;
  private String text;
  private int tokens;

  /** Reads or makes the text; both segmenters must make as many tokens of it. */
  @Setup
  public void open() throws IOException {
    String all = file.isEmpty() ? RandomProse.of(CHARACTERS) : Files.readString(Path.of(file));
    if (all.length() < CHARACTERS) {
      throw new IllegalArgumentException(
          file + " has " + all.length() + " characters; give a file with at least " + CHARACTERS);
    }
    text = all.substring(0, CHARACTERS);
    analyzer = subject.analyzer();
    tokens = count(analyzer);
    if (subject == Subject.SEGMENTER) {
      Answers.check("tokens", count(Segmenters.only(HMMChineseTokenizer::new)), tokens);
    }
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
    int found = count(analyzer);
    Answers.check("tokens of " + subject, tokens, found);
    return found;
  }

  private int count(Analyzer analyzer) throws IOException {
    int count = 0;
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      stream.reset();
      while (stream.incrementToken()) {
        count++;
      }
      stream.end();
    }
    return count;
  }
}
