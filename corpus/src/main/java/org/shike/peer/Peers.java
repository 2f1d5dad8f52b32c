// SPDX-License-Identifier: Apache-2.0
package org.shike.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.shike.analysis.Analysis;
import org.shike.analysis.TokenUse;
import org.shike.evaluation.SearchSystem;

/**
 * Ready-made search systems to compare with.
 *
 * <pre>{@code
 * try (SearchSystem peer = Peers.smartChinese(folder)) {
 *   System.out.println(Evaluation.of(collection, peer).mean(Measure.NDCG_10));
 * }
 * }</pre>
 */
public final class Peers {
  private Peers() {}

  /**
   * Shike's word channel alone.
   *
   * @param folder empty, for the index
   * @return the system
   * @throws IOException if the disk fails
   */
  public static SearchSystem word(Path folder) throws IOException {
    return analyzed("word", Analysis.standard().word(TokenUse.INDEX), folder);
  }

  /**
   * Shike's literal channel alone.
   *
   * @param folder empty, for the index
   * @return the system
   * @throws IOException if the disk fails
   */
  public static SearchSystem literal(Path folder) throws IOException {
    return analyzed("literal", Analysis.standard().literal(TokenUse.INDEX), folder);
  }

  /**
   * The sum of the scores of three fields: Lucene's {@code SmartChineseAnalyzer} for words, {@code
   * CJKAnalyzer} for pairs of characters and {@code StandardAnalyzer} for single characters.
   *
   * @param folder empty, for the index
   * @return the system
   * @throws IOException if the disk fails
   */
  public static SearchSystem sum(Path folder) throws IOException {
    SortedMap<String, Analyzer> fields = new TreeMap<>();
    fields.put("word", new SmartChineseAnalyzer());
    fields.put("pair", new CJKAnalyzer());
    fields.put("character", new StandardAnalyzer());
    return new AnalyzerSystem("sum", fields, folder);
  }

  /**
   * Lucene's {@code SmartChineseAnalyzer}.
   *
   * @param folder empty, for the index
   * @return the system
   * @throws IOException if the disk fails
   */
  public static SearchSystem smartChinese(Path folder) throws IOException {
    return analyzed("lucene-smartcn", new SmartChineseAnalyzer(), folder);
  }

  /**
   * Lucene's {@code CJKAnalyzer}.
   *
   * @param folder empty, for the index
   * @return the system
   * @throws IOException if the disk fails
   */
  public static SearchSystem cjk(Path folder) throws IOException {
    return analyzed("lucene-cjk", new CJKAnalyzer(), folder);
  }

  /**
   * Lucene's {@code StandardAnalyzer}.
   *
   * @param folder empty, for the index
   * @return the system
   * @throws IOException if the disk fails
   */
  public static SearchSystem standard(Path folder) throws IOException {
    return analyzed("lucene-standard", new StandardAnalyzer(), folder);
  }

  /**
   * Any analyzer.
   *
   * @param name under which its measures are shown
   * @param analyzer of texts and queries; closed with the system
   * @param folder empty, for the index
   * @return the system
   * @throws IOException if the disk fails
   */
  public static SearchSystem analyzed(String name, Analyzer analyzer, Path folder)
      throws IOException {
    return new AnalyzerSystem(name, new TreeMap<>(Map.of("indexed", analyzer)), folder);
  }
}
