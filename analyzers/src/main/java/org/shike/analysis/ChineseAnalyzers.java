// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * The ready-made analyzers, one for each channel.
 *
 * <p>{@code 用EC2成本} becomes, in each channel:
 *
 * <table class="striped">
 * <caption>Tokens of {@code 用EC2成本}</caption>
 * <thead><tr><th>channel</th><th>term</th><th>position</th><th>offsets</th></tr></thead>
 * <tbody>
 * <tr><td>word</td><td>用</td><td>0</td><td>0-1</td></tr>
 * <tr><td>word</td><td>ec2</td><td>1</td><td>1-4</td></tr>
 * <tr><td>word</td><td>成本</td><td>2</td><td>4-6</td></tr>
 * <tr><td>literal</td><td>用</td><td>0</td><td>0-1</td></tr>
 * <tr><td>literal</td><td>ec2</td><td>1</td><td>1-4</td></tr>
 * <tr><td>literal</td><td>成</td><td>2</td><td>4-5</td></tr>
 * <tr><td>literal</td><td>成本</td><td>2</td><td>4-6</td></tr>
 * <tr><td>literal</td><td>本</td><td>3</td><td>5-6</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Letters are folded to lower case, full-width forms to their ASCII counterparts and traditional
 * characters to simplified ones; offsets always point into the original text. The analyzers are
 * thread-safe, as all of Lucene's are; close each when it is no longer needed.
 */
public final class ChineseAnalyzers {
  private ChineseAnalyzers() {}

  /**
   * The word channel: words as {@link SmartChineseTokenizer} sees them, with every run of letters
   * and digits kept whole and without stemming.
   *
   * @return a new analyzer
   */
  public static Analyzer word() {
    return new TokenizerAnalyzer() {
      @Override
      Tokenizer tokenizer() {
        return new WordTokenizer();
      }
    };
  }

  /**
   * The literal channel: runs of letters and digits whole; of every other letter (Han, kana,
   * Hangul) the single character and, at the same position, the pair it forms with its successor.
   * Blanks and punctuation leave no gap, so the same characters in a row are found however they are
   * punctuated.
   *
   * @return a new analyzer
   */
  public static Analyzer literal() {
    return new TokenizerAnalyzer() {
      @Override
      Tokenizer tokenizer() {
        return new LiteralTokenizer();
      }
    };
  }

  /**
   * Lucene's own {@link SmartChineseAnalyzer}, for comparison: it cuts {@code EC2} in two, stems
   * {@code AWS} to {@code aw} and finds less than half of the short pieces of a text.
   *
   * @return a new analyzer
   */
  public static Analyzer lucene() {
    return new SmartChineseAnalyzer();
  }

  private abstract static class TokenizerAnalyzer extends Analyzer {
    abstract Tokenizer tokenizer();

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      return new TokenStreamComponents(tokenizer());
    }
  }
}
