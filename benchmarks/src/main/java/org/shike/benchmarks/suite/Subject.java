// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/** The systems that are measured. */
enum Subject {
  /** Shike. */
  SHIKE,
  /** Lucene with {@code SmartChineseAnalyzer}. */
  LUCENE_SMARTCN,
  /** Lucene with {@code CJKAnalyzer}. */
  LUCENE_CJK,
  /** SQLite's FTS5. */
  SQLITE_TRIGRAM;

  PassageWriter create(Path folder) throws IOException {
    return switch (this) {
      case SHIKE -> ShikeWriter.create(folder);
      case LUCENE_SMARTCN -> new LuceneWriter(new SmartChineseAnalyzer(), folder);
      case LUCENE_CJK -> new LuceneWriter(new CJKAnalyzer(), folder);
      case SQLITE_TRIGRAM -> SqliteTable.create(folder);
    };
  }

  PassageSearcher open(Path folder) throws IOException {
    return switch (this) {
      case SHIKE -> ShikeSearcher.open(folder);
      case LUCENE_SMARTCN -> new LuceneSearcher(new SmartChineseAnalyzer(), folder);
      case LUCENE_CJK -> new LuceneSearcher(new CJKAnalyzer(), folder);
      case SQLITE_TRIGRAM -> SqliteTable.open(folder);
    };
  }

  /** The name under which it is shown, such as {@code lucene-cjk}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
