// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.shike.analysis.ChineseAnalyzers;

/** The analyzers of the channels, and the name under which an index remembers them. */
final class Channels implements Closeable {
  /** Changes whenever the terms of the same text change. */
  static final String FINGERPRINT = "word=smartcn-10.5.0+runs,literal=1,variants=icu-79.1";

  private final Analyzer word = ChineseAnalyzers.word();
  private final Analyzer literal = ChineseAnalyzers.literal();
  private final Analyzer byField =
      new PerFieldAnalyzerWrapper(word, Map.of(Fields.TEXT_LITERAL, literal));

  Analyzer word() {
    return word;
  }

  Analyzer literal() {
    return literal;
  }

  Analyzer byField() {
    return byField;
  }

  @Override
  public void close() {
    byField.close();
    literal.close();
    word.close();
  }
}
