// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** Text that could make splitting slow, or a passage endless. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextTest {
  /** 10 MB of Chinese in UTF-8. */
  private static final int LENGTH = 3_500_000;

  private static final TimeRange TIME = TimeRange.of(Duration.ZERO, Duration.ofSeconds(5));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "一", "。", ".", "”", "，", "\n", "a ", "\u0301", "\u200D", "\uD800", "👨‍", "🇨",
        "e\u0301"
      })
  void oneEndlessCueIsCutInLinearTime(String unit) {
    String text = "一" + unit.repeat(LENGTH / unit.length());
    List<Passage> passages = split(List.of(Cue.timed(TIME, text)));
    assertThat(passages).hasSizeGreaterThan(LENGTH / 401).allMatch(passage -> size(passage) <= 400);
  }

  @Test
  void endlessWordsWithTimesAreCutInLinearTime() {
    List<Word> words =
        IntStream.range(0, LENGTH / 10)
            .mapToObj(at -> Word.of(at * 10, at * 10 + 9, TIME))
            .toList();
    List<Passage> passages = split(List.of(Cue.timed(TIME, "一".repeat(LENGTH)).withWords(words)));
    assertThat(passages).hasSizeGreaterThan(LENGTH / 401).allMatch(passage -> size(passage) <= 400);
    Cue one = Cue.timed(TIME, "一".repeat(LENGTH)).withWords(List.of(Word.of(0, LENGTH, TIME)));
    assertThat(split(List.of(one))).allMatch(passage -> size(passage) <= 400);
  }

  @Test
  void manyCuesAreJoinedInLinearTime() {
    List<Cue> cues =
        IntStream.range(0, 1_000_000)
            .mapToObj(at -> Cue.timed(TimeRange.from(Duration.ofMillis(at)), "一"))
            .toList();
    assertThat(split(cues)).hasSize(5_000);
  }

  @Test
  void manyLanguagesAreCutInLinearTime() {
    List<CueText> texts = IntStream.range(0, 1_000_000).mapToObj(at -> CueText.of("一")).toList();
    Cue cue = Cue.timed(TIME, "一").withTexts(texts, List.of());
    assertThat(split(List.of(cue))).hasSize(5_000);
  }

  @Test
  void timesWithoutSenseAreSplit() {
    TimeRange late =
        TimeRange.of(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE));
    Cue words =
        Cue.timed(TIME, "一二三".repeat(300))
            .withWords(List.of(Word.of(0, 400, late), Word.of(400, 900, TIME)));
    List<Passage> passages = split(List.of(words, Cue.timed(late, "一"), Cue.timed(TIME, "二")));
    assertThat(passages).allMatch(passage -> passage.time().isPresent());
  }

  private static List<Passage> split(List<Cue> cues) {
    return PassageSplitters.bySpeech().split(Transcript.of("id", "", cues));
  }

  private static int size(Passage passage) {
    return passage.text().length();
  }
}
