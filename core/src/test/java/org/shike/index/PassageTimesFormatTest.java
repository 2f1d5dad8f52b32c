// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitters;
import org.shike.passage.RandomTranscripts;
import org.shike.passage.SpeechBounds;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

class PassageTimesFormatTest {
  private static final int SEEDS = 1_000 * Integer.getInteger("stress", 1);
  private static final List<TimeBasis> TIMED =
      List.of(
          TimeBasis.WORD,
          TimeBasis.CUE,
          TimeBasis.INTERPOLATED,
          TimeBasis.SECTION,
          TimeBasis.APPROXIMATE);
  private static final String[] TIMESTAMPS = {"00:01:02,345", "00:01:02,999", "1:02", "约😀", "约😁"};

  @Test
  void whatIsWrittenIsRead() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      SpeechBounds bounds = SpeechBounds.DEFAULT.withMostCharacters(random.nextInt(1, 80));
      Transcript transcript = changed(RandomTranscripts.of(random), cue -> varied(cue, random));
      for (Passage passage : PassageSplitters.bySpeech(bounds).split(transcript)) {
        PassageTimes times = PassageTimes.of(passage, random.nextBoolean());
        assertThat(PassageTimesFormat.decode(PassageTimesFormat.encode(times)))
            .as("seed %d: %s", seed, passage)
            .isEqualTo(times);
      }
    }
  }

  @Test
  void cueOfSpeechTakesFewBytes() throws IOException {
    Cue first = Cue.timed(range(3_723_000, 3_726_500), "我们今天谈云的成本");
    Cue next = Cue.timed(range(3_726_500, 3_729_000), "它降低了");
    Cue written = next.withTimestamp("01:02:06,500");
    assertThat(size(first)).isLessThanOrEqualTo(13);
    assertThat(size(first, next) - size(first)).isEqualTo(6);
    assertThat(size(first, written, written) - size(first, written)).isEqualTo(7);
  }

  /** Times of words may be wrong in any way; each character still has one. */
  @Test
  void wrongTimesOfWordsDoNoHarm() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Transcript transcript = changed(RandomTranscripts.of(random), cue -> misheard(cue, random));
      for (Passage passage : PassageSplitters.bySpeech().split(transcript)) {
        checkEachCharacter(passage, seed);
      }
    }
  }

  private static void checkEachCharacter(Passage passage, long seed) {
    PassageTimes times = PassageTimes.of(passage, true);
    boolean isTimed = passage.time().isPresent();
    for (int offset = 0; offset < passage.text().length(); offset++) {
      GivenTime said = times.at(offset);
      assertThat(said.time().isPresent()).as("seed %d", seed).isEqualTo(isTimed);
      assertThat(said.error().orElse(Duration.ZERO))
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(Duration.ZERO);
      assertThat(times.from(times.cueAt(offset)).isPresent()).isEqualTo(isTimed);
    }
  }

  private static Transcript changed(Transcript transcript, UnaryOperator<Cue> change) {
    List<Cue> cues = transcript.cues().stream().map(change).toList();
    return new Transcript("id", "", Map.of(), transcript.sections(), cues);
  }

  private static Cue varied(Cue cue, Random random) {
    if (!cue.isTimed() || random.nextBoolean()) {
      return cue;
    }
    return cue.withBasis(TIMED.get(random.nextInt(TIMED.size())))
        .withTimestamp(TIMESTAMPS[random.nextInt(TIMESTAMPS.length)]);
  }

  private static Cue misheard(Cue cue, Random random) {
    return cue.withWords(
        cue.words().stream()
            .map(word -> Word.of(word.from(), word.to(), anyTime(random)))
            .toList());
  }

  private static TimeRange anyTime(Random random) {
    Duration start = Duration.ofMillis(random.nextInt(60_000));
    Duration end = start.plusMillis(random.nextInt(5_000));
    return new TimeRange(start, random.nextBoolean() ? Optional.of(end) : Optional.empty());
  }

  private static int size(Cue... cues) throws IOException {
    return PassageTimesFormat.encode(PassageTimes.of(Passage.of(List.of(cues)), true)).length;
  }

  private static TimeRange range(long start, long end) {
    return TimeRange.of(Duration.ofMillis(start), Duration.ofMillis(end));
  }
}
