// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/** The tokens of a text. */
final class Tokens {
  private Tokens() {}

  static int count(Analyzer analyzer, String text) throws IOException {
    int tokens = 0;
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      stream.reset();
      while (stream.incrementToken()) {
        tokens++;
      }
      stream.end();
    }
    return tokens;
  }
}
