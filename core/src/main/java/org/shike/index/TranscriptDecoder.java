// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
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
import org.apache.lucene.util.IOSupplier;
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
  private final Strings strings;
  private final Strings said;
  private final List<String> known = new ArrayList<>();
  private Duration before = Duration.ZERO;

  private TranscriptDecoder(byte[] encoded, IOSupplier<String> said) throws IOException {
    in = new ByteArrayDataInput(encoded);
    int kind = in.readVInt();
    this.strings = new Strings(strings(kind));
    this.said = kind == TranscriptEncoder.UTF_8 ? new Strings(said.get()) : this.strings;
    int structure = in.readVInt();
    int from = in.getPosition();
    times = new ByteArrayDataInput(encoded);
    times.setPosition(from + structure);
    int length = times.readVInt();
    probabilities = new ByteArrayDataInput(encoded);
    probabilities.setPosition(times.getPosition() + length);
  }

  /** Strings one after another, to be read in their order. */
  private static final class Strings {
    private final String all;
    private int read;

    Strings(String all) {
      this.all = all;
    }

    String next(int length) {
      if (length > all.length() - read) {
        throw new IllegalStateException("its passages lack some of what it says");
      }
      read += length;
      return all.substring(read - length, read);
    }
  }

  /**
   * Decodes a transcript.
   *
   * @param said what its passages say; only read if it is needed
   */
  static Transcript decode(byte[] encoded, IOSupplier<String> said) throws IOException {
    return new TranscriptDecoder(encoded, said).transcript();
  }

  private String strings(int kind) {
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return kind == TranscriptEncoder.WHOLE_UTF_16
        ? ByteBuffer.wrap(bytes).asCharBuffer().toString()
        : new String(bytes, StandardCharsets.UTF_8);
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
    List<CueText> texts = list(() -> new CueText(optional(), said()));
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

  private String said() {
    return said == strings ? string() : said.next(in.readVInt());
  }

  private String string() {
    int number = in.readVInt();
    if (number > 0) {
      return known.get(number - 1);
    }
    String string = strings.next(in.readVInt());
    known.add(string);
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
