// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
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
import org.wltea.analyzer.lucene.IKAnalyzer;

/**
 * How long does it take to analyse a character of a megabyte of prose, in which nothing repeats? In
 * texts of a thousand characters, as Lucene's segmenter cuts longer ones anywhere.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProseBenchmark {
  private static final long SEED = 42;
  private static final int CHARACTERS = 360_000;
  private static final int TEXT = 1_000;

  /** An analyzer, and how many tokens it makes of the prose. */
  public enum Subject {
    /** Shike's word channel. */
    WORD(221_419),
    /** Shike's literal channel. */
    LITERAL(672_288),
    /** Shike's segmenter alone. */
    SEGMENTER(247_111),
    /** Lucene's segmenter alone, whose tokens are the same. */
    LUCENE_SEGMENTER(247_111),
    /** Lucene's segmenter, stemmer and stop words. */
    LUCENE_SMARTCN(223_436),
    /** Lucene's bigrams. */
    LUCENE_CJK(312_383),
    /** Lucene's single characters. */
    LUCENE_STANDARD(336_325),
    /** ICU's dictionary in Lucene. */
    LUCENE_ICU(227_286),
    /** IK, fine-grained. */
    IK(261_860),
    /** The Java jieba in its mode for an index. */
    JIEBA(215_156),
    /** HanLP's standard segmenter. */
    HANLP(208_429);

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
        case LUCENE_STANDARD -> new StandardAnalyzer();
        case LUCENE_ICU -> new IcuAnalyzer();
        case IK -> new IKAnalyzer(false);
        case JIEBA -> Segmenters.jieba();
        case HANLP -> Segmenters.hanLp();
      };
    }
  }

  @Param private Subject subject;
  private Analyzer analyzer;
  private final List<String> texts = new ArrayList<>();

  /** Writes the prose. */
  @Setup
  public void open() throws IOException {
    analyzer = subject.analyzer();
    String prose = Prose.write(CHARACTERS, SEED);
    for (int from = 0; from < CHARACTERS; from += TEXT) {
      texts.add(prose.substring(from, from + TEXT));
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
    int tokens = 0;
    for (String text : texts) {
      tokens += Tokens.count(analyzer, text);
    }
    Answers.check("tokens of " + subject, subject.tokens, tokens);
    return tokens;
  }
}
