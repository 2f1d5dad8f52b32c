// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;

/** Analyzers that are a tokenizer and nothing else. */
final class Segmenters {
  private Segmenters() {}

  static Analyzer only(Supplier<Tokenizer> tokenizer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(tokenizer.get());
      }
    };
  }
}
