// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.shike.transcript.Message;
import org.shike.transcript.Transcript;

/**
 * Checks the laws that hold for the content of an index: each transcript is there once, as a block
 * of passages that contain all it says in its order, with times and a digest that fit.
 */
final class StoredCheck {
  private static final int MOST_PROBLEMS = 100;

  private static final Message REMEDY =
      Message.of("index this transcript again, or rebuild the index with \"shike reindex\"");

  private final Set<String> ids = new HashSet<>();
  private final List<IndexCheck.Problem> problems = new ArrayList<>();
  private long passages;

  private StoredCheck() {}

  /** Checks all transcripts. */
  static IndexCheck of(DirectoryReader reader, long bytes) throws IOException {
    StoredCheck check = new StoredCheck();
    for (LeafReaderContext leaf : reader.leaves()) {
      check.check(leaf.reader());
    }
    return new IndexCheck(check.ids.size(), check.passages, bytes, check.problems);
  }

  private void check(LeafReader segment) throws IOException {
    FixedBitSet first = first(segment);
    Bits live = segment.getLiveDocs();
    int at = 0;
    while (at < segment.maxDoc()) {
      int next = at + 1 < segment.maxDoc() ? first.nextSetBit(at + 1) : segment.maxDoc();
      int end = Math.min(next, segment.maxDoc());
      if (live == null || !isRemoved(live, at, end)) {
        checkBlock(new PassageBlock(segment, at, end), first.get(at));
      }
      at = end;
    }
  }

  private static FixedBitSet first(LeafReader segment) throws IOException {
    FixedBitSet first = new FixedBitSet(Math.max(1, segment.maxDoc()));
    PostingsEnum marked = segment.postings(new Term(Fields.FIRST, ""), PostingsEnum.NONE);
    if (marked != null) {
      first.or(marked);
    }
    return first;
  }

  private static boolean isRemoved(Bits live, int from, int to) {
    int at = from;
    while (at < to && !live.get(at)) {
      at++;
    }
    return at == to;
  }

  private void checkBlock(PassageBlock block, boolean hasFirst) throws IOException {
    passages += block.size();
    String id = block.id();
    if (!ids.add(id)) {
      add(Message.of("the transcript \"%s\" is there twice", id));
    } else if (!hasFirst || !block.isOneTranscript()) {
      add(Message.of("passages of the transcript \"%s\" are missing or misplaced", id));
    } else {
      checkTranscript(block, id);
    }
  }

  /** What is stored may be anything, and so may be what fails when it is read. */
  private void checkTranscript(PassageBlock block, String id) throws IOException {
    try {
      Transcript transcript = block.transcript();
      if (!transcript.id().equals(id)) {
        add(Message.of("the transcript \"%s\" is stored under the id \"%s\"", transcript.id(), id));
      } else if (!isAsItWasPut(block, transcript)) {
        add(Message.of("the passages of the transcript \"%s\" do not say what it says", id));
      } else if (!block.isWithin(transcript)) {
        add(Message.of("passages of the transcript \"%s\" have times outside of it", id));
      }
    } catch (RuntimeException e) {
      add(Message.of("the transcript \"%s\" cannot be read (%s)", id, e));
    }
  }

  private static boolean isAsItWasPut(PassageBlock block, Transcript transcript)
      throws IOException {
    BytesRef before = StoredTranscript.digest(block.source());
    return StoredTranscript.of(transcript, "").isOfSame(before);
  }

  private void add(Message what) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new IndexCheck.Problem(what, REMEDY));
    }
  }
}
