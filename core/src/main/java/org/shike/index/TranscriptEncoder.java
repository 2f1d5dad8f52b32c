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
 * the same kind are together, most of them as differences from the one before.
 *
 * <pre>
 * texts          kind of characters, number of bytes, all strings one after another, each once
 * structure      number of bytes, then the transcript:
 *   transcript   id title metadata sections cues
 *   metadata     number of keys, each: key, number of values, values
 *   section      title level time
 *   cue          basis speaker section time timestamp stock texts words
 *   text         language text
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
  static final int UTF_8 = 0;
  static final int UTF_16 = 1;
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

  private final StringBuilder texts = new StringBuilder();
  private final Map<String, Integer> strings = new HashMap<>();
  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
  private final ByteBuffersDataOutput times = new ByteBuffersDataOutput();
  private final ByteBuffersDataOutput probabilities = new ByteBuffersDataOutput();
  private Duration before = Duration.ZERO;
  private int style = TimestampStyle.ORDINARY;

  private TranscriptEncoder() {}

  static byte[] encode(Transcript transcript) {
    try {
      TranscriptEncoder encoder = new TranscriptEncoder();
      encoder.write(transcript);
      ByteBuffersDataOutput all = new ByteBuffersDataOutput();
      writeTexts(encoder.texts.toString(), all);
      for (ByteBuffersDataOutput part : List.of(encoder.out, encoder.times)) {
        all.writeVInt(Math.toIntExact(part.size()));
        part.copyTo(all);
      }
      encoder.probabilities.copyTo(all);
      return all.toArrayCopy();
    } catch (IOException e) {
      throw new UncheckedIOException("memory is not a disk", e);
    }
  }

  /** Unpaired surrogates cannot be encoded in UTF-8. */
  private static void writeTexts(String texts, ByteBuffersDataOutput all) throws IOException {
    byte[] bytes = texts.getBytes(StandardCharsets.UTF_8);
    boolean isWhole = new String(bytes, StandardCharsets.UTF_8).equals(texts);
    all.writeVInt(isWhole ? UTF_8 : UTF_16);
    byte[] written = isWhole ? bytes : utf16(texts);
    all.writeVInt(written.length);
    all.writeBytes(written, 0, written.length);
  }

  private static byte[] utf16(String texts) {
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * texts.length());
    bytes.asCharBuffer().put(texts);
    return bytes.array();
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
      write(text.text());
    }
    writeWords(cue);
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
    Integer known = strings.get(string);
    if (known != null) {
      out.writeVInt(known + 1);
      return;
    }
    strings.put(string, strings.size());
    out.writeVInt(0);
    out.writeVInt(string.length());
    texts.append(string);
  }
}
