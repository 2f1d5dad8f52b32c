// SPDX-License-Identifier: Apache-2.0
package org.shike.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.shike.evaluation.SearchSystem;
import org.shike.evaluation.ShikeSystem;

/**
 * The systems that need nothing but Shike and Lucene.
 *
 * <pre>{@code
 * for (MeasuredSystem system : MeasuredSystem.values()) {
 *   System.out.println(system + " " + Evaluation.of(collection, system).mean(Measure.NDCG_10));
 * }
 * }</pre>
 */
public enum MeasuredSystem implements SearchSystem.Opener {
  /** Shike as an application uses it. */
  FULL,
  /** Shike's word channel alone. */
  WORD,
  /** Shike's literal channel alone. */
  LITERAL,
  /** Words, pairs of characters and single characters of Lucene, their scores added. */
  SUM,
  /** Lucene's {@code SmartChineseAnalyzer}. */
  LUCENE_SMARTCN,
  /** Lucene's {@code CJKAnalyzer}. */
  LUCENE_CJK,
  /** Lucene's {@code StandardAnalyzer}. */
  LUCENE_STANDARD;

  @Override
  public SearchSystem open(Path folder) throws IOException {
    return switch (this) {
      case FULL -> ShikeSystem.open(folder);
      case WORD -> Peers.word(folder);
      case LITERAL -> Peers.literal(folder);
      case SUM -> Peers.sum(folder);
      case LUCENE_SMARTCN -> Peers.smartChinese(folder);
      case LUCENE_CJK -> Peers.cjk(folder);
      case LUCENE_STANDARD -> Peers.standard(folder);
    };
  }

  /** {@return the name under which its measures are shown, such as {@code lucene-cjk}} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
