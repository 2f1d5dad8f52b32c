// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;

/**
 * How the times of a piece are stored, by how they differ from those of the piece before.
 *
 * <pre>
 * one byte: flags, and the number of the basis × 32
 * length of the piece
 * where it is timed:              its start, after that of the piece before
 * where HAS_END:                  its end, after its start
 * where IS_WRITTEN_OTHERWISE:     how much of its timestamp is that of the piece before; the rest
 * where IS_CUT:                   how much of the text is before and after the piece
 * where HAS_KNOWN:                how many starts are known, and for each
 *     its distance from the one before; its length; its start, after that of the one before
 * </pre>
 *
 * @param before the piece before
 */
record PieceTimesFormat(PieceTimes before) {
  static final PieceTimes BEFORE_THE_FIRST =
      new PieceTimes(
          new TextRange(-1, -1),
          new TextRange(-1, -1),
          true,
          Optional.empty(),
          TimeBasis.NONE,
          Optional.empty(),
          List.of());

  /** In the order of their numbers. */
  private static final List<TimeBasis> BASES =
      List.of(
          TimeBasis.NONE,
          TimeBasis.WORD,
          TimeBasis.CUE,
          TimeBasis.INTERPOLATED,
          TimeBasis.SECTION,
          TimeBasis.APPROXIMATE);

  private static final int CONTINUES_ITS_CUE = 1;
  private static final int HAS_END = 2;
  private static final int IS_WRITTEN_OTHERWISE = 4;
  private static final int IS_CUT = 8;
  private static final int HAS_KNOWN = 16;
  private static final int FLAG_BITS = 5;
  private static final int BYTE = 0xFF;

  void write(PieceTimes piece, DataOutput out) throws IOException {
    TextRange range = piece.range();
    TextRange whole = piece.whole();
    int flags = flags(piece);
    out.writeByte((byte) ((BASES.indexOf(piece.basis()) << FLAG_BITS) | flags));
    out.writeVInt(range.to() - range.from());
    if (piece.time().isPresent()) {
      writeTime(piece.time().get(), out);
    }
    if (piece.written().isPresent()) {
      writeText(piece.written().get(), out);
    }
    if (isSet(flags, IS_CUT)) {
      out.writeVInt(range.from() - whole.from());
      out.writeVInt(whole.to() - range.to());
    }
    if (isSet(flags, HAS_KNOWN)) {
      writeKnown(piece, out);
    }
  }

  PieceTimes read(DataInput in) throws IOException {
    int head = in.readByte() & BYTE;
    int from = before.range().to() + 1;
    TextRange range = new TextRange(from, from + in.readVInt());
    TimeBasis basis = BASES.get(head >> FLAG_BITS);
    Optional<TimeRange> time =
        basis == TimeBasis.NONE ? Optional.empty() : Optional.of(readTime(in, head));
    Optional<String> written =
        isSet(head, IS_WRITTEN_OTHERWISE) ? Optional.of(readText(in)) : Optional.empty();
    TextRange whole =
        isSet(head, IS_CUT)
            ? new TextRange(range.from() - in.readVInt(), range.to() + in.readVInt())
            : range;
    long start = time.map(TimeRange::start).orElse(Duration.ZERO).toMillis();
    List<KnownStart> known =
        isSet(head, HAS_KNOWN) ? readKnown(in, whole.from(), start) : List.of();
    boolean startsCue = !isSet(head, CONTINUES_ITS_CUE);
    return new PieceTimes(range, whole, startsCue, time, basis, written, known);
  }

  private static int flags(PieceTimes piece) {
    return flag(!piece.startsCue(), CONTINUES_ITS_CUE)
        | flag(piece.time().flatMap(TimeRange::end).isPresent(), HAS_END)
        | flag(piece.written().isPresent(), IS_WRITTEN_OTHERWISE)
        | flag(!piece.whole().equals(piece.range()), IS_CUT)
        | flag(!piece.known().isEmpty(), HAS_KNOWN);
  }

  private static int flag(boolean isSet, int flag) {
    return isSet ? flag : 0;
  }

  private static boolean isSet(int flags, int flag) {
    return (flags & flag) != 0;
  }

  private void writeTime(TimeRange time, DataOutput out) throws IOException {
    long start = time.start().toMillis();
    out.writeZLong(start - before.startMillis());
    if (time.end().isPresent()) {
      out.writeVLong(time.end().get().toMillis() - start);
    }
  }

  private TimeRange readTime(DataInput in, int flags) throws IOException {
    Duration start = Duration.ofMillis(before.startMillis() + in.readZLong());
    return isSet(flags, HAS_END)
        ? TimeRange.of(start, start.plusMillis(in.readVLong()))
        : TimeRange.from(start);
  }

  /** Timestamps of neighbouring cues start in the same way. */
  private void writeText(String text, DataOutput out) throws IOException {
    int shared = shared(text, before.written().orElse(""));
    out.writeVInt(shared);
    out.writeString(text.substring(shared));
  }

  private String readText(DataInput in) throws IOException {
    return before.written().orElse("").substring(0, in.readVInt()) + in.readString();
  }

  private static int shared(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length())
        && one.charAt(at) == other.charAt(at)
        && !Character.isSurrogate(one.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void writeKnown(PieceTimes piece, DataOutput out) throws IOException {
    out.writeVInt(piece.known().size());
    int offset = piece.whole().from();
    long time = piece.startMillis();
    for (KnownStart known : piece.known()) {
      out.writeVInt(known.range().from() - offset);
      out.writeVInt(known.range().to() - known.range().from());
      out.writeZLong(known.start().toMillis() - time);
      offset = known.range().to();
      time = known.start().toMillis();
    }
  }

  private static List<KnownStart> readKnown(DataInput in, int textFrom, long start)
      throws IOException {
    List<KnownStart> all = new ArrayList<>();
    int offset = textFrom;
    long time = start;
    for (int left = in.readVInt(); left > 0; left--) {
      int from = offset + in.readVInt();
      offset = from + in.readVInt();
      time += in.readZLong();
      all.add(new KnownStart(new TextRange(from, offset), Duration.ofMillis(time)));
    }
    return all;
  }
}
