// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/**
 * Writes a transcript as bytes that compress well; {@link TranscriptDecoder} reads them. Numbers of
 * the same kind are together, most of them as differences from the one before. What the cues say is
 * left out, because the passages contain it.
 *
 * <pre>
 * strings        their kind, number of bytes, all strings one after another, each once
 * structure      number of bytes, then the transcript:
 *   transcript   id title metadata sections cues
 *   metadata     number of keys, each: key, number of values, values
 *   section      title level time
 *   cue          basis speaker section time timestamp stock texts words
 *   text         language, number of UTF-16 code units
 *   word         gap after the word before, length, time, probability
 *   string       0 and its length, or 1 more than the number of the same string before
 *   time         0 for none, which ends are known, whether they are whole milliseconds
 *   timestamp    1 more than its {@link TimestampStyle}, or 0 and a string
 *   probability  0 for none, 1 for a binary fraction, 2 more than the number of decimals
 * times          number of bytes, starts since the end before, ends since the start
 * probabilities  the numbers
 * </pre>
 */
final class TranscriptEncoder {
  /** Formats 6 and 7: what the cues say is among the strings. */
  static final int WHOLE_UTF_8 = 0;

  /** The same; for unpaired surrogates, which the passages do not keep. */
  static final int WHOLE_UTF_16 = 1;

  static final int UTF_8 = 2;

  static final int NO_END = 1;
  static final int BOTH_ENDS = 2;

  /** Added if a time is not a whole number of milliseconds. */
  static final int EXACT = 2;

  static final int NO_PROBABILITY = 0;
  static final int RAW_PROBABILITY = 1;
  static final int DECIMAL_PROBABILITY = 2;

  /** Longer times are written as seconds and nanoseconds. */
  private static final long MOST_SECONDS = 1L << 40;

  private static final int NANOS_PER_MILLI = 1_000_000;

  private final boolean isWhole;
  private final StringBuilder strings = new StringBuilder();
  private final Map<String, Integer> known = new HashMap<>();
  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
  private final ByteBuffersDataOutput times = new ByteBuffersDataOutput();
  private final ByteBuffersDataOutput probabilities = new ByteBuffersDataOutput();
  private Duration before = Duration.ZERO;
  private int style = TimestampStyle.ORDINARY;

  private TranscriptEncoder(boolean isWhole) {
    this.isWhole = isWhole;
  }

  static byte[] encode(Transcript transcript) {
    try {
      TranscriptEncoder encoder = new TranscriptEncoder(false);
      encoder.write(transcript);
      if (isUtf8(encoder.strings) && isUtf8(said(transcript))) {
        return encoder.all(UTF_8, encoder.strings.toString().getBytes(StandardCharsets.UTF_8));
      }
      TranscriptEncoder whole = new TranscriptEncoder(true);
      whole.write(transcript);
      return whole.all(WHOLE_UTF_16, utf16(whole.strings));
    } catch (IOException e) {
      throw new UncheckedIOException("memory is not a disk", e);
    }
  }

  /** What the cues say, in all languages, in their order. */
  static String said(Transcript transcript) {
    StringBuilder said = new StringBuilder();
    transcript.cues().forEach(cue -> cue.texts().forEach(text -> said.append(text.text())));
    return said.toString();
  }

  private static boolean isUtf8(CharSequence text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static byte[] utf16(CharSequence text) {
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * text.length());
    bytes.asCharBuffer().append(text);
    return bytes.array();
  }

  private byte[] all(int kind, byte[] strings) throws IOException {
    ByteBuffersDataOutput all = new ByteBuffersDataOutput();
    all.writeVInt(kind);
    all.writeVInt(strings.length);
    all.writeBytes(strings, 0, strings.length);
    for (ByteBuffersDataOutput part : List.of(out, times)) {
      all.writeVInt(Math.toIntExact(part.size()));
      part.copyTo(all);
    }
    probabilities.copyTo(all);
    return all.toArrayCopy();
  }

  private void write(Transcript transcript) throws IOException {
    write(transcript.id());
    write(transcript.title());
    out.writeVInt(transcript.metadata().size());
    for (Map.Entry<String, List<String>> entry : transcript.metadata().entrySet()) {
      write(entry.getKey());
      out.writeVInt(entry.getValue().size());
      for (String value : entry.getValue()) {
        write(value);
      }
    }
    out.writeVInt(transcript.sections().size());
    for (Section section : transcript.sections()) {
      write(section);
    }
    out.writeVInt(transcript.cues().size());
    for (Cue cue : transcript.cues()) {
      write(cue);
    }
  }

  private void write(Section section) throws IOException {
    write(section.title());
    out.writeVInt(section.level());
    writeTime(section.time());
  }

  private void write(Cue cue) throws IOException {
    write(cue.basis().name());
    write(cue.speaker());
    out.writeVInt(cue.section().orElse(-1) + 1);
    writeTime(cue.time());
    writeTimestamp(cue);
    out.writeVInt(cue.stock() ? 1 : 0);
    out.writeVInt(cue.texts().size());
    for (CueText text : cue.texts()) {
      write(text.language());
      writeSaid(text.text());
    }
    writeWords(cue);
  }

  private void writeSaid(String text) throws IOException {
    if (isWhole) {
      write(text);
    } else {
      out.writeVInt(text.length());
    }
  }

  private void writeTimestamp(Cue cue) throws IOException {
    OptionalInt found =
        cue.time().isPresent()
            ? style(cue.timestamp(), cue.time().get().start())
            : OptionalInt.empty();
    out.writeVInt(found.orElse(-1) + 1);
    if (found.isPresent()) {
      style = found.getAsInt();
    } else {
      write(cue.timestamp());
    }
  }

  /** The value of the cue before, if it fits. */
  private OptionalInt style(String timestamp, Duration start) {
    return IntStream.concat(IntStream.of(style), IntStream.rangeClosed(0, TimestampStyle.ORDINARY))
        .filter(one -> TimestampStyle.written(start, one).equals(timestamp))
        .findFirst();
  }

  private void writeWords(Cue cue) throws IOException {
    Duration after = before;
    before = cue.time().map(TimeRange::start).orElse(before);
    out.writeVInt(cue.words().size());
    int end = 0;
    for (Word word : cue.words()) {
      out.writeVInt(word.from() - end);
      out.writeVInt(word.to() - word.from());
      writeTime(Optional.of(word.time()));
      write(word.probability());
      end = word.to();
    }
    before = after;
  }

  private void write(OptionalDouble probability) throws IOException {
    if (probability.isEmpty()) {
      out.writeVInt(NO_PROBABILITY);
      return;
    }
    double value = probability.getAsDouble();
    BigDecimal decimal = BigDecimal.valueOf(value);
    if (isExact(decimal, value)) {
      out.writeVInt(DECIMAL_PROBABILITY + decimal.scale());
      probabilities.writeVLong(decimal.unscaledValue().longValueExact());
    } else {
      out.writeVInt(RAW_PROBABILITY);
      probabilities.writeLong(Double.doubleToLongBits(value));
    }
  }

  /** Negative zero is not written as a decimal. */
  private static boolean isExact(BigDecimal decimal, double value) {
    return decimal.scale() >= 0 && Double.compare(decimal.doubleValue(), value) == 0;
  }

  private void writeTime(Optional<TimeRange> time) throws IOException {
    if (time.isEmpty()) {
      out.writeVInt(0);
      return;
    }
    TimeRange known = time.get();
    Duration end = known.end().orElse(known.start());
    boolean isWhole = isWhole(before) && isWhole(known.start()) && isWhole(end);
    out.writeVInt((known.end().isPresent() ? BOTH_ENDS : NO_END) + (isWhole ? 0 : EXACT));
    if (isWhole) {
      times.writeVLong(zigzag(known.start().toMillis() - before.toMillis()));
    } else {
      writeExact(known.start());
    }
    if (known.end().isPresent() && isWhole) {
      times.writeVLong(end.toMillis() - known.start().toMillis());
    } else if (known.end().isPresent()) {
      writeExact(end);
    }
    before = end;
  }

  private void writeExact(Duration time) throws IOException {
    times.writeVLong(time.getSeconds());
    times.writeVInt(time.getNano());
  }

  private static boolean isWhole(Duration time) {
    return time.getSeconds() < MOST_SECONDS && time.getNano() % NANOS_PER_MILLI == 0;
  }

  private static long zigzag(long number) {
    return (number << 1) ^ (number >> (Long.SIZE - 1));
  }

  private void write(Optional<String> string) throws IOException {
    out.writeVInt(string.isPresent() ? 1 : 0);
    if (string.isPresent()) {
      write(string.get());
    }
  }

  private void write(String string) throws IOException {
    Integer number = known.get(string);
    if (number != null) {
      out.writeVInt(number + 1);
      return;
    }
    known.put(string, known.size());
    out.writeVInt(0);
    out.writeVInt(string.length());
    strings.append(string);
  }
}
