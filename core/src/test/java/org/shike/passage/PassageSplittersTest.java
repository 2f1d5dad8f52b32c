// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Transcript;

class PassageSplittersTest {
  private static final Cue FIRST = Cue.untimed("开场");
  private static final Cue SECOND = Cue.untimed("成本");

  @Test
  void byCueMakesEachCueAPassage() {
    Transcript transcript = Transcript.of("id", "", List.of(FIRST, SECOND));
    assertThat(PassageSplitters.byCue().split(transcript))
        .containsExactly(new Passage(List.of(FIRST)), new Passage(List.of(SECOND)));
  }

  @Test
  void textOfAPassageIsThatOfItsCues() {
    Passage passage = new Passage(List.of(FIRST, SECOND));
    assertThat(passage.text()).isEqualTo("开场\n成本");
    assertThat(passage.first()).isSameAs(FIRST);
  }

  @Test
  void textOfAPassageHoldsAllLanguages() {
    Cue bilingual = FIRST.withTexts(List.of(CueText.of("成本"), CueText.of("cost")), List.of());
    assertThat(new Passage(List.of(bilingual, FIRST)).text()).isEqualTo("成本\ncost\n开场");
  }

  @Test
  void passageWithoutACueIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Passage(List.of()));
  }
}
