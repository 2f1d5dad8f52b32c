// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/**
 * What is indexed of a transcript.
 *
 * @param passages the fields of each passage
 * @param shared what its passages share, besides the head; the first passage has it for all
 * @param head what all moments of it share
 */
record TranscriptDocuments(List<Document> passages, Document shared, TranscriptHead head) {
  boolean isEmpty() {
    return passages.isEmpty();
  }

  /** The passages, at least one, as they lie in a segment. */
  List<Document> block(StoredTranscript stored) {
    List<Document> block = new ArrayList<>(passages);
    Document first = new Document();
    block.getFirst().forEach(first::add);
    shared.forEach(first::add);
    first.add(headField(head));
    first.add(stored.field());
    block.set(0, first);
    return block;
  }

  static IndexableField headField(TranscriptHead head) {
    return new BinaryDocValuesField(Fields.HEAD, head.encoded());
  }
}
