// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CueTest {
  private static final TimeRange SECOND = TimeRange.of(Duration.ZERO, Duration.ofSeconds(1));
  private static final Cue CUE = Cue.timed(SECOND, "云成本");

  @Test
  void textIsTheFirstOfItsTexts() {
    CueText english = new CueText(Optional.of("en"), "cloud cost");
    Cue bilingual = CUE.withTexts(List.of(CueText.of("云成本"), english), List.of());
    assertThat(bilingual.text()).isEqualTo("云成本");
    assertThat(bilingual.texts()).hasSize(2);
  }

  @Test
  void witherChangesOneThing() {
    Cue changed =
        CUE.withSpeaker(Optional.of("张三"))
            .withSection(OptionalInt.of(3))
            .withTimestamp("00:00")
            .withBasis(TimeBasis.APPROXIMATE)
            .withWords(List.of(Word.of(0, 1, SECOND)))
            .withStock(true);
    assertThat(changed)
        .isEqualTo(
            new Cue(
                Optional.of(SECOND),
                TimeBasis.APPROXIMATE,
                "00:00",
                Optional.of("张三"),
                OptionalInt.of(3),
                List.of(CueText.of("云成本")),
                List.of(new Word(0, 1, SECOND, OptionalDouble.empty())),
                true));
  }

  @Test
  void listsAreCopied() {
    List<Word> words = new ArrayList<>(List.of(Word.of(0, 1, SECOND)));
    Cue cue = CUE.withWords(words);
    words.clear();
    assertThat(cue.words()).hasSize(1);
  }

  @Test
  void cueWithoutTextIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cue.untimed(" \n"))
        .withMessage("text must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CUE.withTexts(List.of(), List.of()))
        .withMessage("texts must not be empty");
  }

  @Test
  void blankSpeakerAndLanguageAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CUE.withSpeaker(Optional.of(" ")))
        .withMessage("speaker must not be blank; leave it empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CueText(Optional.of(""), "x"))
        .withMessage("language must not be blank; leave it empty");
  }

  @Test
  void basisAndTimestampMustAgreeWithTheTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cue.untimed("文字").withBasis(TimeBasis.CUE))
        .withMessage("basis must be NONE if and only if there is no time: CUE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cue.untimed("文字").withTimestamp("0:10"))
        .withMessage("timestamp must be blank if and only if there is no time: \"0:10\"");
  }

  @Test
  void wordsMustBeInOrderAndInsideTheText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CUE.withWords(List.of(Word.of(0, 4, SECOND))))
        .withMessage(
            "words must be in order and inside the text: 0 to 4, but the previous word ends at 0"
                + " and the text ends at 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CUE.withWords(List.of(Word.of(0, 2, SECOND), Word.of(1, 3, SECOND))))
        .withMessageContaining("1 to 3, but the previous word ends at 2");
  }

  @Test
  void wordsAreNotEmpty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Word.of(2, 2, SECOND))
        .withMessage("a word must not be empty or start before 0: 2 to 2");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void probabilityIsFromZeroToOne(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Word(0, 1, SECOND, OptionalDouble.of(probability)))
        .withMessage("probability must be from 0 to 1: " + probability);
  }
}
