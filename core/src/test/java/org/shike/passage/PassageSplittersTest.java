// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shike.transcript.Cue;
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
  void passageKnowsFromWhichCueEachCharacterCame() {
    Passage passage = new Passage(List.of(FIRST, SECOND));
    assertThat(passage.text()).isEqualTo("开场\n成本");
    assertThat(passage.cueAt(0)).isSameAs(FIRST);
    assertThat(passage.cueAt(2)).isSameAs(FIRST);
    assertThat(passage.cueAt(3)).isSameAs(SECOND);
    assertThat(passage.cueAt(4)).isSameAs(SECOND);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> passage.cueAt(5));
  }

  @Test
  void passageWithoutACueIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Passage(List.of()));
  }
}
