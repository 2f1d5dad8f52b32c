// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** A transcript that is too large for the memory is refused before anything is written. */
class TranscriptSizeTest {
  private static final IndexSettings SMALL = IndexSettings.standard().withMaxCharacters(1_000);

  @Test
  void tooLargeTranscriptIsRefusedWithSizeAndRemedy() throws IOException {
    try (TranscriptIndex index = Indexes.empty(SMALL)) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed("成本"))));
      Transcript large = Transcript.of("id", "", List.of(Cue.untimed("大".repeat(1_200))));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.put(large))
          .withMessage(
              "the transcript \"id\" is too large: 1,200 characters with its titles, and the limit"
                  + " is 1,000; raise it with IndexSettings.withMaxCharacters (--max-characters of"
                  + " the command), or cut the transcript");
      assertThat(index.search("成本").moments()).as("what was there before").hasSize(1);
      assertThat(index.search("大大").moments()).isEmpty();
      index.put(Transcript.of("id", "", List.of(Cue.untimed("大".repeat(1_000)))));
      assertThat(index.search("大大").moments()).isNotEmpty();
    }
  }

  /** Each passage is indexed with the titles around it. */
  @Test
  void titlesCountWithEachPassage() throws IOException {
    List<Cue> cues = Collections.nCopies(3, Cue.untimed("大".repeat(200)));
    try (TranscriptIndex index = Indexes.empty(SMALL)) {
      index.put(Transcript.of("id", "题".repeat(100), cues));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.put(Transcript.of("id", "题".repeat(200), cues)))
          .withMessageContaining("1,200 characters");
    }
  }

  /** Many short cues need memory, too. */
  @Test
  void shortPassagesCountAsAHundredCharacters() throws IOException {
    try (TranscriptIndex index = Indexes.empty(SMALL)) {
      index.put(Transcript.of("id", "", Collections.nCopies(10, Cue.untimed("大"))));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> index.put(Transcript.of("id", "", Collections.nCopies(11, Cue.untimed("大")))))
          .withMessageContaining("1,100 characters");
    }
  }

  @Test
  void timesThatNoRecordingHasAreRefused() throws IOException {
    Duration latest = Duration.ofDays(1_000_000);
    Cue cue = Cue.timed(TimeRange.from(latest), "云成本");
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(cue)));
      assertThat(index.search("成本").moments()).hasSize(1);
      for (Duration late : List.of(latest.plusNanos(1), Duration.ofSeconds(Long.MAX_VALUE))) {
        Cue never = Cue.timed(TimeRange.from(late), "云成本");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> index.put(Transcript.of("id", "", List.of(never))))
            .withMessage(
                "a time of the transcript \"id\" is "
                    + late
                    + ", but times must be at most 1000000 days");
      }
    }
  }

  @Test
  void sizeBeyondIntegersIsCounted() {
    assertThat(new TranscriptSize("id", 3_000_000_000L).characters()).isEqualTo(3_000_000_000L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TranscriptSize("id", 3_000_000_000L).check(Integer.MAX_VALUE))
        .withMessageContaining("3,000,000,000");
  }

  @Test
  void limitIsOneOrMore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndexSettings.standard().withMaxCharacters(0))
        .withMessage("maxCharacters must be 1 or more: 0");
  }
}
