// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.Collection;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * The ready-made analyzers: two channels, each for texts and for queries.
 *
 * <p>{@code 用EC2成本} becomes, in each channel:
 *
 * <table class="striped">
 * <caption>Tokens of {@code 用EC2成本}</caption>
 * <thead><tr><th>analyzer</th><th>term</th><th>position</th><th>length</th><th>offsets</th></tr>
 * </thead>
 * <tbody>
 * <tr><td>word</td><td>用</td><td>0</td><td>1</td><td>0-1</td></tr>
 * <tr><td>word</td><td>ec2</td><td>1</td><td>1</td><td>1-4</td></tr>
 * <tr><td>word</td><td>ec</td><td>1</td><td>1</td><td>1-3</td></tr>
 * <tr><td>word</td><td>2</td><td>1</td><td>1</td><td>3-4</td></tr>
 * <tr><td>word</td><td>成本</td><td>2</td><td>1</td><td>4-6</td></tr>
 * <tr><td>word, query</td><td>用</td><td>0</td><td>1</td><td>0-1</td></tr>
 * <tr><td>word, query</td><td>ec2</td><td>1</td><td>2</td><td>1-4</td></tr>
 * <tr><td>word, query</td><td>ec</td><td>1</td><td>1</td><td>1-3</td></tr>
 * <tr><td>word, query</td><td>2</td><td>2</td><td>1</td><td>3-4</td></tr>
 * <tr><td>word, query</td><td>成本</td><td>3</td><td>1</td><td>4-6</td></tr>
 * <tr><td>literal</td><td>用</td><td>0</td><td>1</td><td>0-1</td></tr>
 * <tr><td>literal</td><td>ec2</td><td>1</td><td>1</td><td>1-4</td></tr>
 * <tr><td>literal</td><td>成</td><td>2</td><td>1</td><td>4-5</td></tr>
 * <tr><td>literal</td><td>成本</td><td>2</td><td>1</td><td>4-6</td></tr>
 * <tr><td>literal</td><td>本</td><td>3</td><td>1</td><td>5-6</td></tr>
 * <tr><td>literal, query</td><td>用</td><td>0</td><td>1</td><td>0-1</td></tr>
 * <tr><td>literal, query</td><td>ec2</td><td>1</td><td>1</td><td>1-4</td></tr>
 * <tr><td>literal, query</td><td>成本</td><td>2</td><td>1</td><td>4-6</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Letters are composed with their marks and folded to lower case, full-width forms to their
 * ASCII counterparts and traditional characters to simplified ones; offsets always point into the
 * original text, and never between a letter and its marks. The analyzers are thread-safe, as all of
 * Lucene's are; close each when it is no longer needed.
 */
public final class ChineseAnalyzers {
  private ChineseAnalyzers() {}

  /**
   * The word channel for texts, without a lexicon: see {@link WordTokenizer}.
   *
   * @return a new analyzer
   */
  public static Analyzer word() {
    return word(Lexicon.empty());
  }

  /**
   * The word channel for texts.
   *
   * @param lexicon words that stay whole
   * @return a new analyzer
   */
  public static Analyzer word(Lexicon lexicon) {
    return of(() -> new WordTokenizer(TokenUse.INDEX, lexicon));
  }

  /**
   * The word channel for queries, without a lexicon; its tokens are a graph.
   *
   * @return a new analyzer
   */
  public static Analyzer wordQuery() {
    return wordQuery(Lexicon.empty());
  }

  /**
   * The word channel for queries; its tokens are a graph.
   *
   * @param lexicon words that stay whole
   * @return a new analyzer
   */
  public static Analyzer wordQuery(Lexicon lexicon) {
    return of(() -> new WordTokenizer(TokenUse.QUERY, lexicon));
  }

  /**
   * The literal channel for texts: see {@link LiteralTokenizer}.
   *
   * @return a new analyzer
   */
  public static Analyzer literal() {
    return of(() -> new LiteralTokenizer(TokenUse.INDEX));
  }

  /**
   * The literal channel for queries: as a phrase, its tokens find exactly the texts that contain
   * the same sequence of letters and digits.
   *
   * @return a new analyzer
   */
  public static Analyzer literalQuery() {
    return of(() -> new LiteralTokenizer(TokenUse.QUERY));
  }

  /**
   * An analyzer that leaves out words; their positions stay empty. Shike's own channels leave out
   * nothing.
   *
   * @param analyzer of any channel; closed with the new one
   * @param words folded as the analyzer's terms are
   * @return a new analyzer
   */
  public static Analyzer without(Analyzer analyzer, Collection<String> words) {
    return new StopwordsAnalyzer(analyzer, words);
  }

  /**
   * Lucene's own {@link SmartChineseAnalyzer}, for comparison: it splits {@code EC2} in two, stems
   * {@code AWS} to {@code aw} and finds less than half of the short pieces of a text.
   *
   * @return a new analyzer
   */
  public static Analyzer lucene() {
    return new SmartChineseAnalyzer();
  }

  private static Analyzer of(Supplier<Tokenizer> tokenizer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(tokenizer.get());
      }
    };
  }
}
