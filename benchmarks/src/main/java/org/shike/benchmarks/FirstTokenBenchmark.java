// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.shike.analysis.SmartChineseTokenizer;

/** How long does the first token take in a new JVM, with the dictionary to be loaded? */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(15)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstTokenBenchmark {
  private static final String TEXT = "成本降低";
  private static final String FIRST = "成本";

  /** Shike's segmenter. */
  @Benchmark
  public String shike() throws IOException {
    return first(new SmartChineseTokenizer());
  }

  /** Lucene's segmenter. */
  @Benchmark
  public String lucene() throws IOException {
    return first(new HMMChineseTokenizer());
  }

  private static String first(Tokenizer tokenizer) throws IOException {
    try (tokenizer) {
      tokenizer.setReader(new StringReader(TEXT));
      tokenizer.reset();
      Answers.check("tokens", 1, tokenizer.incrementToken() ? 1 : 0);
      String term = tokenizer.getAttribute(CharTermAttribute.class).toString();
      Answers.check("characters of the first token", FIRST.length(), term.length());
      return term;
    }
  }
}
