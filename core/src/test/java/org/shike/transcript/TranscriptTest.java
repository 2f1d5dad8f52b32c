// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final List<Section> SECTIONS =
      List.of(section("一", 1), section("一.一", 3), section("一.二", 3), section("二", 2));

  @Test
  void sectionLiesInTheNearestOneBeforeItOfSmallerLevel() {
    assertThat(Section.parents(SECTIONS)).containsExactly(-1, 0, 0, 0);
    assertThat(Section.parents(List.of(section("a", 2), section("b", 1), section("c", 3))))
        .containsExactly(-1, -1, 1);
  }

  @Test
  void cueOfAMissingSectionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> transcript(cueIn(OptionalInt.of(4))))
        .withMessage("cue names section 4, but there are 4: 文字");
  }

  @Test
  void blankIdIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Transcript.of(" ", "title", List.of()))
        .withMessage("id must not be blank");
  }

  @Test
  void oneTimedCueMakesItTimed() {
    Cue timed = Cue.timed(TimeRange.from(Duration.ZERO), "文字");
    assertThat(Transcript.of("id", "", List.of(Cue.untimed("文字"))).isTimed()).isFalse();
    assertThat(Transcript.of("id", "", List.of(Cue.untimed("文字"), timed)).isTimed()).isTrue();
  }

  @Test
  void metadataKeepsItsOrder() {
    Map<String, List<String>> metadata = new LinkedHashMap<>(Map.of("z", List.of("1", "2")));
    metadata.put("a", List.of());
    Transcript transcript = new Transcript("id", "", metadata, List.of(), List.of());
    metadata.clear();
    assertThat(transcript.metadata().keySet()).containsExactly("z", "a");
  }

  private static Transcript transcript(Cue cue) {
    return new Transcript("id", "title", Map.of(), SECTIONS, List.of(cue));
  }

  private static Cue cueIn(OptionalInt section) {
    return Cue.untimed("文字").withSection(section);
  }

  private static Section section(String title, int level) {
    return new Section(title, level, Optional.empty());
  }
}
