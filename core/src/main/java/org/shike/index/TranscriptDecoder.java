// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.lucene.store.ByteArrayDataInput;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Section;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** Reads what {@link TranscriptEncoder} wrote. */
final class TranscriptDecoder {
  private final ByteArrayDataInput in;
  private final ByteArrayDataInput times;
  private final ByteArrayDataInput probabilities;
  private final String texts;
  private final List<String> strings = new ArrayList<>();
  private int textsRead;
  private Duration before = Duration.ZERO;

  private TranscriptDecoder(byte[] encoded) {
    in = new ByteArrayDataInput(encoded);
    texts = texts();
    int structure = in.readVInt();
    int from = in.getPosition();
    times = new ByteArrayDataInput(encoded);
    times.setPosition(from + structure);
    int length = times.readVInt();
    probabilities = new ByteArrayDataInput(encoded);
    probabilities.setPosition(times.getPosition() + length);
  }

  static Transcript decode(byte[] encoded) {
    return new TranscriptDecoder(encoded).transcript();
  }

  private String texts() {
    int kind = in.readVInt();
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return kind == TranscriptEncoder.UTF_8
        ? new String(bytes, StandardCharsets.UTF_8)
        : ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }

  private Transcript transcript() {
    return new Transcript(string(), string(), metadata(), list(this::section), list(this::cue));
  }

  private Map<String, List<String>> metadata() {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    for (int left = in.readVInt(); left > 0; left--) {
      metadata.put(string(), list(this::string));
    }
    return metadata;
  }

  private Section section() {
    return new Section(string(), in.readVInt(), time());
  }

  private Cue cue() {
    TimeBasis basis = TimeBasis.valueOf(string());
    Optional<String> speaker = optional();
    int section = in.readVInt() - 1;
    Optional<TimeRange> time = time();
    String timestamp = timestamp(time);
    boolean isStock = in.readVInt() == 1;
    List<CueText> texts = list(() -> new CueText(optional(), string()));
    List<Word> words = words(time);
    return new Cue(
        time,
        basis,
        timestamp,
        speaker,
        section < 0 ? OptionalInt.empty() : OptionalInt.of(section),
        texts,
        words,
        isStock);
  }

  private String timestamp(Optional<TimeRange> time) {
    int style = in.readVInt() - 1;
    return style < 0 ? string() : TimestampStyle.written(time.orElseThrow().start(), style);
  }

  private List<Word> words(Optional<TimeRange> time) {
    Duration after = before;
    before = time.map(TimeRange::start).orElse(before);
    List<Word> words = new ArrayList<>();
    int end = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      int from = end + in.readVInt();
      end = from + in.readVInt();
      words.add(new Word(from, end, time().orElseThrow(), probability()));
    }
    before = after;
    return words;
  }

  private OptionalDouble probability() {
    int kind = in.readVInt();
    if (kind == TranscriptEncoder.NO_PROBABILITY) {
      return OptionalDouble.empty();
    }
    if (kind == TranscriptEncoder.RAW_PROBABILITY) {
      return OptionalDouble.of(Double.longBitsToDouble(probabilities.readLong()));
    }
    int scale = kind - TranscriptEncoder.DECIMAL_PROBABILITY;
    return OptionalDouble.of(
        new BigDecimal(BigInteger.valueOf(probabilities.readVLong()), scale).doubleValue());
  }

  private Optional<TimeRange> time() {
    int kind = in.readVInt();
    if (kind == 0) {
      return Optional.empty();
    }
    boolean isWhole = kind <= TranscriptEncoder.EXACT;
    boolean hasEnd =
        (isWhole ? kind : kind - TranscriptEncoder.EXACT) == TranscriptEncoder.BOTH_ENDS;
    Duration start = isWhole ? before.plusMillis(unzigzag(times.readVLong())) : exact();
    Optional<Duration> end =
        hasEnd
            ? Optional.of(isWhole ? start.plusMillis(times.readVLong()) : exact())
            : Optional.empty();
    before = end.orElse(start);
    return Optional.of(new TimeRange(start, end));
  }

  private Duration exact() {
    return Duration.ofSeconds(times.readVLong(), times.readVInt());
  }

  private static long unzigzag(long number) {
    return (number >>> 1) ^ -(number & 1);
  }

  private Optional<String> optional() {
    return in.readVInt() == 0 ? Optional.empty() : Optional.of(string());
  }

  private String string() {
    int known = in.readVInt();
    if (known > 0) {
      return strings.get(known - 1);
    }
    int end = textsRead + in.readVInt();
    String string = texts.substring(textsRead, end);
    textsRead = end;
    strings.add(string);
    return string;
  }

  private interface Reading<T> {
    T read();
  }

  private <T> List<T> list(Reading<T> reading) {
    List<T> list = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      list.add(reading.read());
    }
    return list;
  }
}
