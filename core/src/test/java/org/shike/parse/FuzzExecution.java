// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.shike.parse.source.Noise;
import org.shike.parse.source.SourceBytes;
import org.shike.transcript.Cue;
import org.shike.transcript.Problem;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.write.TranscriptWriters;

/** A file that is read, and what has to hold of the result. */
final class FuzzExecution {
  private static final Path FOLDER = Path.of("target", "fuzz");
  private static final TranscriptParser STANDARD = TranscriptParser.standard();
  private static final int TINY_BYTES = 700;
  private static final TranscriptParser TINY =
      STANDARD.withMaxBytes(TINY_BYTES).withMaxLineLength(9).withMaxCues(3).withMaxNesting(2);

  /** Whose cues are sorted by their start. */
  private static final Set<TranscriptFormat> SORTED =
      Set.of(
          TranscriptFormat.SRT,
          TranscriptFormat.WEBVTT,
          TranscriptFormat.SBV,
          TranscriptFormat.LRC);

  private final TranscriptFormat format;
  private final long seed;
  private final byte[] bytes;
  private final long started = System.nanoTime();

  /**
   * Begins one.
   *
   * @param format whose golden file it was
   * @param seed of its changes
   */
  FuzzExecution(TranscriptFormat format, long seed, byte[] bytes) {
    this.format = format;
    this.seed = seed;
    this.bytes = bytes;
  }

  /** Always reads as an application does, now and then in the other ways, too. */
  void run() throws IOException {
    Random random = new Random(seed);
    if (isNoise(Integer.MAX_VALUE)) {
      assertThatExceptionOfType(MalformedTranscriptException.class)
          .isThrownBy(() -> read(STANDARD));
      return;
    }
    ParseResult result = read(STANDARD);
    checkOrder(result);
    if (random.nextInt(8) == 0) {
      checkWriting(result.transcript());
    }
    if (random.nextInt(4) == 0) {
      TranscriptFormat[] formats = TranscriptFormat.values();
      TranscriptFormat other = formats[random.nextInt(formats.length)];
      read(STANDARD.withFormat(other));
      read(STANDARD.withFormat(other).strict());
      if (!isNoise(TINY_BYTES)) {
        read(TINY.withFormat(other));
      }
    }
  }

  /** Whether the first bytes are not a text, so that the file is refused. */
  private boolean isNoise(int maxBytes) throws IOException {
    byte[] first = SourceBytes.read(new ByteArrayInputStream(bytes), maxBytes).bytes();
    return Noise.in(first).isTooMuch();
  }

  private ParseResult read(TranscriptParser parser) throws IOException {
    ParseResult result = parser.read("id", new ByteArrayInputStream(bytes));
    int lines = 1;
    for (byte one : bytes) {
      // Also those in UTF-16, and the lone CR of old systems.
      lines += one == '\n' || one == '\r' ? 1 : 0;
    }
    for (Problem problem : isPacked() ? List.<Problem>of() : result.problems()) {
      assertThat(problem.line()).as("line of %s", problem).isLessThanOrEqualTo(lines);
    }
    return result;
  }

  /** Whether chance made it gzip, whose lines are not seen from outside. */
  private boolean isPacked() {
    return bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  private static void checkOrder(ParseResult result) {
    if (SORTED.contains(result.format())) {
      List<Duration> starts =
          result.transcript().cues().stream()
              .map(Cue::time)
              .flatMap(Optional::stream)
              .map(TimeRange::start)
              .toList();
      assertThat(starts).isSorted();
    }
  }

  private static void checkWriting(Transcript transcript) throws IOException {
    String json = TranscriptWriters.json().write(transcript);
    ParseResult read =
        STANDARD
            .withFormat(TranscriptFormat.SHIKE)
            .read(transcript.id(), new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.transcript().cues()).isEqualTo(transcript.cues());
    assertThat(TranscriptWriters.webVtt().write(transcript)).startsWith("WEBVTT");
    assertThat(TranscriptWriters.srt().write(transcript)).isNotNull();
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** Keeps the file for who looks into it, and says where. */
  AssertionError failure(String what, Throwable cause) {
    try {
      Path file = FOLDER.resolve(format + "-" + seed);
      Files.createDirectories(FOLDER);
      Files.write(file, bytes);
      return new AssertionError(what + ", see " + file.toAbsolutePath(), cause);
    } catch (IOException e) {
      return new AssertionError(what + ", " + format + " with seed " + seed, e);
    }
  }
}
