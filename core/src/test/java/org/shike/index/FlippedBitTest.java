// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** A bit of an index is flipped, as a bad disk does: answers are right, or there is a reason. */
@Timeout(600)
class FlippedBitTest {
  private static final int FLIPS = Integer.getInteger("stress", 1) == 1 ? 20 : 1_000;
  private static final IndexSettings SETTINGS = IndexSettings.standard();

  private static final List<String> QUERIES =
      List.of(
          "成本",
          "云成本 降低",
          "带宽",
          "Graviton 成本",
          "\"云成本降低\"",
          "成本 -带宽",
          "Gravi*",
          "Gravtion",
          "speaker:许薇",
          "title:第3讲",
          "section:开场",
          "成本 10:00..20:00",
          "yun chengben",
          "实例 14%",
          "我们怎样降低云的成本？",
          "成本 OR 带宽",
          "云",
          "id:t7",
          "date:2025",
          "不存在的词");

  @TempDir private Path folder;
  private Path index = Path.of("");
  private List<Object> right = List.of();
  private List<Path> files = List.of();

  @BeforeEach
  void makeIndex() throws IOException {
    index = folder.resolve("index");
    try (TranscriptIndex opened = TranscriptIndex.open(index)) {
      for (int number = 0; number < 30; number++) {
        opened.put(talk(number));
        if (number % 10 == 9) {
          opened.commit();
        }
      }
      opened.remove("t4");
      opened.commit();
      right = answers(opened);
      assertThat(right.stream().filter(answer -> !answer.equals(List.of()))).hasSizeGreaterThan(15);
    }
    try (Stream<Path> all = Files.list(index)) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  @Test
  void damageIsToldWhenTheIndexIsOpened() throws IOException {
    Random random = new Random(1);
    for (int flip = 0; flip < 20; flip++) {
      try (Flip flipped = new Flip(random)) {
        assertThatExceptionOfType(DamagedIndexException.class)
            .as(flipped.toString())
            .isThrownBy(() -> TranscriptIndex.openReadOnly(index));
        assertThatExceptionOfType(DamagedIndexException.class)
            .as(flipped.toString())
            .isThrownBy(() -> TranscriptIndex.openVerified(index, SETTINGS));
        assertThatExceptionOfType(DamagedIndexException.class)
            .as(flipped.toString())
            .isThrownBy(() -> IndexFolder.of(index).snapshot(folder.resolve("copy")));
      }
    }
    assertThat(folder.resolve("copy")).doesNotExist();
  }

  /** As in files of more than 1 MB, which are not verified when the index is opened. */
  @Test
  void damageThatIsNotLookedForGivesRightAnswersOrAReason() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (int flip = 0; flip < FLIPS; flip++) {
      try (Flip flipped = new Flip(random)) {
        String what = outcome(flipped + ", seed " + seed);
        counts.merge(what, 1, Integer::sum);
        assertThat(IndexFolder.of(index).check().isSound()).as(flipped.toString()).isFalse();
      }
    }
    System.getLogger(FlippedBitTest.class.getName())
        .log(System.Logger.Level.INFO, FLIPS + " flipped bits: " + counts);
    assertThat(IndexFolder.of(index).check().isSound()).isTrue();
  }

  private String outcome(String flipped) {
    try (TranscriptIndex opened = unverified()) {
      return answers(opened).equals(right) ? "right" : "wrong, and found by the check";
    } catch (DamagedIndexException e) {
      assertThat(e).as(flipped).hasMessageContaining("restore it from a snapshot");
      return "damaged";
    } catch (IOException | RuntimeException | Error e) {
      throw new AssertionError(flipped, e);
    }
  }

  private TranscriptIndex unverified() throws IOException {
    return new TranscriptIndex(
        new LocalIndex(IndexFolder.of(index).openReadOnly(new Opening(SETTINGS, 0))), SETTINGS);
  }

  private static List<Object> answers(TranscriptIndex opened) throws IOException {
    List<Object> answers = new ArrayList<>();
    for (String query : QUERIES) {
      MomentQuery asked = MomentQuery.of(query).withLimit(5).withContext(1);
      answers.add(opened.search(asked).moments().stream().map(FlippedBitTest::told).toList());
    }
    answers.add(opened.get("t7"));
    return answers;
  }

  private static Object told(Moment moment) {
    return List.of(moment.source(), moment.time(), moment.snippet(), moment.context());
  }

  private static Transcript talk(int number) {
    List<Cue> cues = new ArrayList<>();
    Random random = new Random(number);
    for (int at = 0; at < 12; at++) {
      String text =
          List.of("云成本降低了14%", "带宽和实例", "Graviton 4 的成本", "我们怎样降低成本", "今天讲云").get(random.nextInt(5))
              + "，这是第"
              + random.nextInt(1000)
              + "句。";
      Duration start = Duration.ofMinutes(at * 2L);
      cues.add(
          Cue.timed(TimeRange.of(start, start.plusMinutes(2)), text)
              .withSpeaker(Optional.of("许薇")));
    }
    return Transcript.of("t" + number, "第" + number + "讲", cues);
  }

  /** Flips a random bit of a random file, and flips it back when it is closed. */
  private final class Flip implements AutoCloseable {
    private final Path file;
    private final byte[] before;
    private final int at;
    private final int bit;

    Flip(Random random) throws IOException {
      long left = random.nextLong(size(files));
      int number = 0;
      while (left >= Files.size(files.get(number))) {
        left -= Files.size(files.get(number++));
      }
      file = files.get(number);
      before = Files.readAllBytes(file);
      at = (int) left;
      bit = random.nextInt(Byte.SIZE);
      byte[] after = before.clone();
      after[at] ^= (byte) (1 << bit);
      Files.write(file, after);
    }

    private static long size(List<Path> files) throws IOException {
      long size = 0;
      for (Path file : files) {
        size += Files.size(file);
      }
      return size;
    }

    @Override
    public void close() throws IOException {
      Files.write(file, before);
    }

    @Override
    public String toString() {
      return "bit " + bit + " of byte " + at + " of " + file.getFileName();
    }
  }
}
