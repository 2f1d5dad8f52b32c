// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.shike.evaluation.SearchSystem;
import org.shike.peer.Peers;
import org.wltea.analyzer.lucene.IKAnalyzer;

/** The systems that need more than Shike and its own parts of Lucene. */
enum ThirdPartySystem implements SearchSystem.Opener {
  /** ICU's rules and dictionary in Lucene. */
  LUCENE_ICU,
  /** IK's analyzer, fine-grained: all words of its dictionary, also those inside others. */
  IK,
  /** The Java jieba. */
  JIEBA,
  /** HanLP, portable. */
  HANLP,
  /** SQLite's FTS5. */
  SQLITE_TRIGRAM;

  @Override
  public SearchSystem open(Path folder) throws IOException {
    return switch (this) {
      case LUCENE_ICU -> Peers.analyzed(toString(), new IcuAnalyzer(), folder);
      case IK -> Peers.analyzed(toString(), new IKAnalyzer(false), folder);
      case JIEBA -> Peers.analyzed(toString(), Segmenters.jieba(), folder);
      case HANLP -> Peers.analyzed(toString(), Segmenters.hanLp(), folder);
      case SQLITE_TRIGRAM -> SqliteSystem.open(toString(), folder);
    };
  }

  /** The name under which its measures are shown, such as {@code lucene-icu}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
