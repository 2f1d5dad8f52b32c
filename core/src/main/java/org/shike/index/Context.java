// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.shike.search.ContextPassage;

/** Reads the passages before and after a stretch in its transcript. */
final class Context {
  private final Passages all;
  private final Blocks blocks;
  private final int passages;

  /**
   * The context of moments at one point in time.
   *
   * @param passages how many are read before and after each stretch
   */
  Context(Passages all, int passages) throws IOException {
    this.all = all;
    this.blocks = all.blocks();
    this.passages = passages;
  }

  /** In the order of the transcript. */
  List<ContextPassage> of(Stretch stretch) throws IOException {
    Blocks.Block block = blocks.around(stretch.from());
    List<ContextPassage> context = new ArrayList<>();
    int first = Math.max(block.from(), stretch.from() - passages);
    for (int passage = first; passage < stretch.from(); passage++) {
      context.add(read(passage, true));
    }
    int end = Math.min(block.to(), stretch.to() + passages);
    for (int passage = stretch.to(); passage < end; passage++) {
      context.add(read(passage, false));
    }
    return context;
  }

  private ContextPassage read(int passage, boolean isBefore) throws IOException {
    Document document = all.stored(passage);
    PassageTimes times = all.times(passage);
    PieceTimes start = times.cueAt(0);
    return new ContextPassage(
        isBefore,
        times.from(start),
        start.timestamp(),
        Optional.ofNullable(document.get(Fields.SPEAKER)),
        document.get(Fields.TEXT));
  }
}
