// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;

class ChaptersTest {
  private static final Chapters CHAPTERS =
      new Chapters(List.of(chapter("成本", 60, 0), chapter("开场", 0, 0), chapter("问答", 100, 120)));

  @Test
  void chapterWithoutEndLastsUntilTheNextOne() {
    assertThat(CHAPTERS.sections())
        .containsExactly(section("开场", 0, 60), section("成本", 60, 100), section("问答", 100, 120));
  }

  @Test
  void cueLiesInTheChapterInWhichItStarts() {
    assertThat(CHAPTERS.around(List.of(cue(0), cue(59), cue(60), cue(119), cue(120))))
        .filteredOn(cue -> "文字".equals(cue.text()))
        .extracting(Cue::section)
        .containsExactly(
            OptionalInt.of(0),
            OptionalInt.of(0),
            OptionalInt.of(1),
            OptionalInt.of(2),
            OptionalInt.empty());
  }

  @Test
  void titleOfAChapterWithoutTextIsACue() {
    assertThat(CHAPTERS.around(List.of(cue(60), cue(61))))
        .extracting(Cue::text)
        .containsExactly("开场", "文字", "文字", "问答");
    assertThat(CHAPTERS.around(List.of(cue(200))))
        .extracting(Cue::text)
        .containsExactly("开场", "成本", "问答", "文字");
    assertThat(CHAPTERS.around(List.of())).extracting(Cue::text).containsExactly("开场", "成本", "问答");
    assertThat(new Chapters(List.of()).around(List.of(cue(1)))).containsExactly(cue(1));
  }

  private static Chapter chapter(String title, int start, int end) {
    Optional<Duration> last = Optional.of(Duration.ofSeconds(end)).filter(at -> end > 0);
    return new Chapter(1, title, new CueTime("x", Duration.ofSeconds(start), last));
  }

  private static Section section(String title, int start, int end) {
    return new Section(title, 1, Optional.of(range(start, end)));
  }

  private static Cue cue(int start) {
    return Cue.timed(range(start, start + 1), "文字");
  }

  private static TimeRange range(int start, int end) {
    return TimeRange.of(Duration.ofSeconds(start), Duration.ofSeconds(end));
  }
}
