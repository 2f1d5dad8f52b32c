// SPDX-License-Identifier: Apache-2.0

/** Analysis of Chinese and mixed Chinese/English text for Apache Lucene. */
module org.shike.analyzers {
  requires transitive org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires static org.apache.lucene.analysis.smartcn;
  requires static org.jspecify;

  exports org.shike.analysis;

  provides org.apache.lucene.analysis.TokenizerFactory with
      org.shike.analysis.SmartChineseTokenizerFactory,
      org.shike.analysis.WordTokenizerFactory,
      org.shike.analysis.LiteralTokenizerFactory;
}
