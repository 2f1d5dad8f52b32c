// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.CueText;

class RepeatsTest {
  /** Three cues that say the same: start and end of each in seconds, and how many are left. */
  @ParameterizedTest
  @CsvSource({
    "0 2, 2 4, 4 6, 1",
    "0 2, 3 5, 7 9, 1",
    "0 2, 4 6, 8 10, 1",
    "0 2, 4.1 6, 8 10, 3",
    "0 2, 2 4, 7 9, 3",
    "5 7, 1200 1203, 3300 3305, 3",
    "5 1200, 1200 3300, 3300 3305, 3",
    "0 29, 30 60, 60 90, 1",
    "0 90, 90 180, 180 270, 3",
    "0 3, 1 4, 2 5, 1",
    "0, 30, 60, 1",
    "0, 60, 120, 3",
  })
  void onlyImmediateRepetitionIsOne(String first, String second, String third, int left) {
    List<RawCue> cues = List.of(cue(first), cue(second), cue(third));
    ProblemLog problems = new ProblemLog(List.of());
    assertThat(new Repeats(cues, problems).collapsed()).hasSize(left);
    assertThat(problems.all()).hasSize(left == 1 ? 1 : 0);
  }

  @Test
  void cuesOfOneTextAndOtherTranslationsAreNoRepetition() {
    List<RawCue> cues = List.of(cue("0 2", "就是这样"), cue("2 4", "事情就是这样"), cue("4 6", "本来如此"));
    assertThat(collapsed(cues)).isEqualTo(cues);
  }

  @Test
  void cuesOfOneTextAndOneTranslationAreARepetition() {
    List<RawCue> cues = List.of(cue("0 2", "对"), cue("2 4", "对"), cue("4 6", "对"));
    assertThat(collapsed(cues)).singleElement().isEqualTo(cue("0 6", "对"));
  }

  @Test
  void translationThatIsMissingOnceIsAnotherText() {
    List<RawCue> cues = List.of(cue("0 2", "对"), cue("2 4"), cue("4 6", "对"));
    assertThat(collapsed(cues)).isEqualTo(cues);
  }

  @Test
  void copyWithAnotherTranslationIsKept() {
    List<RawCue> cues = List.of(cue("0 2", "对"), cue("0 2", "是的"), cue("0 2", "对"));
    assertThat(new CueOrder(new ProblemLog(List.of())).withoutCopies(cues))
        .containsExactly(cues.get(0), cues.get(1));
  }

  @Test
  void rollHasTheSameTranslation() {
    List<RawCue> cues = List.of(cue("0 2", "一"), cue("2 4", "二"), cue("4 6", "三"));
    assertThat(new RollUp(cues, new ProblemLog(List.of())).undone()).isEqualTo(cues);
  }

  @Test
  void speakerWhoSaysTheSameIsAnother() {
    List<RawCue> cues = List.of(cue("0 2"), cue("2 4").withSpeaker(Optional.of("李雷")), cue("4 6"));
    assertThat(collapsed(cues)).isEqualTo(cues);
  }

  private static List<RawCue> collapsed(List<RawCue> cues) {
    return new Repeats(cues, new ProblemLog(List.of())).collapsed();
  }

  private static RawCue cue(String times, String... others) {
    String[] seconds = times.split(" ", -1);
    Optional<Duration> end = seconds.length > 1 ? Optional.of(time(seconds[1])) : Optional.empty();
    CueTime time = new CueTime("x", time(seconds[0]), end);
    List<CueLine> lines = List.of(CueLine.of("right"));
    return RawCue.of(1, time, Optional.empty(), lines)
        .withTexts(lines, List.of(others).stream().map(CueText::of).toList());
  }

  private static Duration time(String seconds) {
    return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
  }
}
