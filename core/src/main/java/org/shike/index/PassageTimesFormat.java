// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/**
 * How the times of a passage are stored. Numbers take as few bytes as they need; times are cut to
 * milliseconds.
 *
 * <pre>
 * number of pieces × 4 + has an end × 2 + is speech
 * if it has an end: the end, after the start of the first piece
 * the pieces, see {@link PieceTimesFormat}
 * </pre>
 */
final class PassageTimesFormat {
  private static final int IS_SPEECH = 1;
  private static final int HAS_END = 2;
  private static final int FLAG_BITS = 2;

  private PassageTimesFormat() {}

  static BytesRef encode(PassageTimes times) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    int flags = (times.isSpeech() ? IS_SPEECH : 0) | (times.end().isPresent() ? HAS_END : 0);
    out.writeVInt((times.pieces().size() << FLAG_BITS) | flags);
    if (times.end().isPresent()) {
      out.writeZLong(times.end().get().toMillis() - times.pieces().getFirst().startMillis());
    }
    PieceTimes before = PieceTimesFormat.BEFORE_THE_FIRST;
    for (PieceTimes piece : times.pieces()) {
      new PieceTimesFormat(before).write(piece, out);
      before = piece;
    }
    return new BytesRef(out.toArrayCopy());
  }

  static PassageTimes decode(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int head = in.readVInt();
    Optional<Long> length = (head & HAS_END) == 0 ? Optional.empty() : Optional.of(in.readZLong());
    List<PieceTimes> pieces = new ArrayList<>();
    PieceTimes before = PieceTimesFormat.BEFORE_THE_FIRST;
    for (int left = head >> FLAG_BITS; left > 0; left--) {
      before = new PieceTimesFormat(before).read(in);
      pieces.add(before);
    }
    long start = pieces.getFirst().startMillis();
    return new PassageTimes(
        (head & IS_SPEECH) != 0, length.map(end -> Duration.ofMillis(start + end)), pieces);
  }
}
