// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * Lucene's own analysis of Chinese, to compare with. An application need not have its jar.
 *
 * <p>No other class of this package names a class of that jar, so that all others load without it.
 */
final class LuceneSmartChinese {
  private LuceneSmartChinese() {}

  /** A new {@code SmartChineseAnalyzer}. */
  static Analyzer analyzer() {
    return create(() -> Jar.analyzer());
  }

  /** A new {@code HMMChineseTokenizer}. */
  static Tokenizer tokenizer() {
    return create(() -> Jar.tokenizer());
  }

  private static <T> T create(Supplier<T> inJar) {
    try {
      return inJar.get();
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "comparing with Lucene's SmartCN needs its jar:"
              + " add org.apache.lucene:lucene-analysis-smartcn to the dependencies",
          e);
    }
  }

  private static final class Jar {
    static Analyzer analyzer() {
      return new SmartChineseAnalyzer();
    }

    static Tokenizer tokenizer() {
      return new HMMChineseTokenizer();
    }
  }
}
