// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shike.parse.source.Noise;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;

/** What holds for every file. */
class SubtitleLawsTest {
  private static final int STRESS = Integer.getInteger("stress", 1);
  private static final int FILES = 1_000 * STRESS;
  private static final int MUTATIONS = 150 * STRESS;
  private static final String[] ENDS = {"\n", "\n\n"};

  /** A cue as it is written into a file, and as it has to come out. */
  private record Written(long start, long end, String text) {
    Cue cue() {
      return Cue.timed(TimeRange.of(Duration.ofMillis(start), Duration.ofMillis(end)), text);
    }
  }

  @Test
  void everyCueComesOutOnceWithItsTime() throws IOException {
    for (long seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      List<Written> written = written(random);
      String file = file(written, random);
      List<Cue> read =
          read(TranscriptParser.standard(), file.getBytes(StandardCharsets.UTF_8))
              .transcript()
              .cues();
      written.sort(Comparator.comparingLong(Written::start));
      assertThat(read)
          .as("seed %d:%n%s", seed, file)
          .extracting(cue -> cue.withTimestamp("x"))
          .containsExactlyElementsOf(
              written.stream().map(cue -> cue.cue().withTimestamp("x")).toList());
    }
  }

  @Test
  void noBytesMakeItThrow() throws IOException {
    for (Path golden : GoldenTest.files()) {
      byte[] bytes = Files.readAllBytes(golden);
      for (long seed = 0; seed < MUTATIONS; seed++) {
        byte[] mutated = mutated(bytes, new Random(seed));
        TranscriptParser parser = TranscriptParser.standard().withFormat(format(seed));
        check(golden, seed, parser, mutated);
        check(golden, seed, parser.strict(), mutated);
      }
    }
  }

  private static TranscriptFormat format(long seed) {
    TranscriptFormat[] formats = TranscriptFormat.values();
    return formats[(int) (seed % formats.length)];
  }

  private static void check(Path golden, long seed, TranscriptParser parser, byte[] bytes) {
    try {
      assertThat(read(parser, bytes).transcript().id()).isEqualTo("id");
    } catch (MalformedTranscriptException e) {
      assertThat(Noise.in(bytes).isTooMuch()).as("%s, seed %d", golden, seed).isTrue();
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(golden + ", seed " + seed, e);
    }
  }

  private static List<Written> written(Random random) {
    List<Written> written = new ArrayList<>();
    long start = 0;
    for (int i = 0; i < random.nextInt(1, 12); i++) {
      start += random.nextInt(1, 5_000_000);
      long end = start + random.nextInt(1, 5_000);
      written.add(new Written(start, end, "第" + i + "句" + (random.nextBoolean() ? "\n42" : "")));
    }
    if (random.nextBoolean()) {
      Collections.shuffle(written, random);
    }
    return written;
  }

  private static String file(List<Written> written, Random random) {
    boolean isWebVtt = random.nextBoolean();
    boolean hasNumbers = random.nextBoolean();
    String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    String between = hasNumbers && random.nextBoolean() ? "" : ENDS[random.nextInt(2)];
    StringBuilder file = new StringBuilder(isWebVtt ? "WEBVTT\n\n" : "");
    int number = random.nextInt(3);
    for (Written cue : written) {
      file.append(hasNumbers ? number++ + "\n" : "")
          .append(time(cue.start(), random))
          .append(random.nextBoolean() ? " --> " : "-->")
          .append(time(cue.end(), random))
          .append(random.nextBoolean() ? " align:start position:0%" : "")
          .append('\n')
          .append(cue.text())
          .append('\n')
          .append(between);
    }
    String text = file.toString().replace("\n", lineEnd);
    return random.nextBoolean() ? text : text.stripTrailing();
  }

  private static String time(long millis, Random random) {
    Duration time = Duration.ofMillis(millis);
    String hours =
        time.toHours() == 0 && random.nextBoolean()
            ? ""
            : String.format(Locale.ROOT, random.nextBoolean() ? "%d:" : "%02d:", time.toHours());
    return String.format(
        Locale.ROOT,
        "%s%02d:%02d%s%03d",
        hours,
        time.toMinutesPart(),
        time.toSecondsPart(),
        random.nextBoolean() ? "," : ".",
        time.toMillisPart());
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    for (int changes = random.nextInt(6); changes > 0 && mutated.length > 0; changes--) {
      int at = random.nextInt(mutated.length);
      int to = Math.min(mutated.length, at + random.nextInt(1, 40));
      mutated =
          switch (random.nextInt(4)) {
            case 0 -> spliced(mutated, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(mutated, at, to, new byte[0]);
            case 2 -> spliced(mutated, at, at, Arrays.copyOfRange(mutated, at, to));
            default -> spliced(mutated, random.nextInt(at + 1), at, new byte[] {'\n'});
          };
    }
    return mutated;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(part);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static ParseResult read(TranscriptParser parser, byte[] bytes) throws IOException {
    return parser.read("id", new ByteArrayInputStream(bytes));
  }
}
