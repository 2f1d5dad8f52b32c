// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;
import org.jspecify.annotations.Nullable;
import org.shike.transcript.Transcript;

/** The transcripts in the index at one point in time. */
record Contents(IndexReader reader) {
  private static final int END = DocIdSetIterator.NO_MORE_DOCS;

  /** Handles the first passage of a transcript. */
  interface Visitor {
    void visit(LeafReader segment, int first) throws IOException;
  }

  /** Visits the first passage of each transcript. */
  void forEach(Visitor visitor) throws IOException {
    Term first = new Term(Fields.FIRST, "");
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum all = leaf.reader().postings(first, PostingsEnum.NONE);
      for (int at = nextLive(leaf, all); at != END; at = nextLive(leaf, all)) {
        visitor.visit(leaf.reader(), at);
      }
    }
  }

  private static int nextLive(LeafReaderContext leaf, @Nullable PostingsEnum all)
      throws IOException {
    if (all == null) {
      return END;
    }
    Bits live = leaf.reader().getLiveDocs();
    int at = all.nextDoc();
    while (at != END && live != null && !live.get(at)) {
      at = all.nextDoc();
    }
    return at;
  }

  long count() throws IOException {
    long[] count = new long[1];
    forEach((segment, first) -> count[0]++);
    return count[0];
  }

  /** In the order of their code units. */
  List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    forEach((segment, first) -> ids.add(id(segment, first)));
    Collections.sort(ids);
    return Collections.unmodifiableList(ids);
  }

  private static String id(LeafReader segment, int first) throws IOException {
    SortedDocValues ids = DocValues.getSorted(segment, Fields.TRANSCRIPT);
    ids.advanceExact(first);
    return ids.lookupOrd(ids.ordValue()).utf8ToString();
  }

  boolean contains(String transcriptId) throws IOException {
    return block(transcriptId, block -> true).isPresent();
  }

  Optional<Transcript> get(String transcriptId) throws IOException {
    return block(transcriptId, PassageBlock::transcript);
  }

  /** See {@link StoredTranscript#digest()}. */
  Optional<BytesRef> digest(String transcriptId) throws IOException {
    return block(transcriptId, block -> StoredTranscript.digest(block.source()));
  }

  /** Reads the passages of a transcript. */
  private <T> Optional<T> block(String transcriptId, IOFunction<PassageBlock, T> reading)
      throws IOException {
    Term id = new Term(Fields.TRANSCRIPT, transcriptId);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum all = leaf.reader().postings(id, PostingsEnum.NONE);
      int first = nextLive(leaf, all);
      if (first != END) {
        int to = first + 1;
        while (nextLive(leaf, all) == to) {
          to++;
        }
        return Optional.of(reading.apply(new PassageBlock(leaf.reader(), first, to)));
      }
    }
    return Optional.empty();
  }
}
