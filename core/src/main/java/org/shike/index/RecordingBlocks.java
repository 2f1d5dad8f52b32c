// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.shike.index.Blocks.Block;

/** The blocks of whole recordings: of one transcript, or of all that name the same recording. */
final class RecordingBlocks {
  private final Passages passages;
  private final Blocks blocks;
  private final boolean areAny;

  /** By the first passage of each transcript. */
  private final Map<Integer, List<Block>> known = new HashMap<>();

  RecordingBlocks(Passages passages) throws IOException {
    this.passages = passages;
    this.blocks = passages.blocks();
    this.areAny = passages.terms(Fields.RECORDING).isPresent();
  }

  /** The blocks of the recording that a passage is of, in order. */
  List<Block> around(int passage) throws IOException {
    Block own = blocks.around(passage);
    if (!areAny) {
      return List.of(own);
    }
    List<Block> all = known.get(own.from());
    if (all == null) {
      all = all(own);
      known.put(own.from(), all);
    }
    return all;
  }

  private List<Block> all(Block own) throws IOException {
    Optional<String> recording = passages.head(own.from()).recording();
    return recording.isEmpty()
        ? List.of(own)
        : blocks.with(
            passages.foundInAnyCase(new TermQuery(new Term(Fields.RECORDING, recording.get()))));
  }
}
