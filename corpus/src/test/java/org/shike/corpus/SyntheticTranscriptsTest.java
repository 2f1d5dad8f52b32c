// SPDX-License-Identifier: Apache-2.0
package org.shike.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

class SyntheticTranscriptsTest {
  private static final int SOME = 200;

  @Test
  void sameSeedGivesTheSameTranscripts() throws IOException {
    assertThat(SyntheticTranscripts.of(42).first(SOME))
        .containsExactlyElementsOf(SyntheticTranscripts.of(42).first(SOME).toList());
    assertThat(SyntheticTranscripts.of(42).transcript(7))
        .isEqualTo(SyntheticTranscripts.of(42).first(8).toList().getLast())
        .isNotEqualTo(SyntheticTranscripts.of(43).transcript(7));
  }

  /** The value is what was made when this was written; another one is another corpus. */
  @Test
  void transcriptsStayWhatTheyAre() throws IOException {
    assertThat(SyntheticTranscripts.of(42).transcript(0).cues().getFirst().text())
        .isEqualTo("演示如何用Aster 52回放消息队列网络带宽");
    assertThat(SyntheticTranscripts.of(42).transcript(1).cues().getFirst().text())
        .isEqualTo("其实王芳说权限管理最难的是性能。");
  }

  @Test
  void transcriptsAreSummariesAndSpeechWithTimesInOrder() throws IOException {
    for (Transcript transcript : SyntheticTranscripts.of(1).first(SOME).toList()) {
      List<Cue> cues = transcript.cues();
      assertThat(cues).hasSizeGreaterThanOrEqualTo(SyntheticTranscripts.PASSAGES);
      assertThat(cues).extracting(cue -> cue.time().orElseThrow().start()).isSorted();
      boolean isSummary = !transcript.sections().isEmpty();
      assertThat(cues).allMatch(cue -> cue.section().isPresent() == isSummary);
      assertThat(cues).allMatch(cue -> cue.speaker().isPresent() != isSummary);
    }
  }

  @Test
  void vocabularyGrowsWithTheCorpus() throws IOException {
    assertThat(words(SOME)).hasSizeGreaterThan(words(SOME / 10).size() * 3);
  }

  private static Set<String> words(int transcripts) throws IOException {
    Set<String> words = new HashSet<>();
    SyntheticTranscripts.of(1)
        .first(transcripts)
        .flatMap(transcript -> transcript.cues().stream())
        .flatMap(cue -> List.of(cue.text().split("[^A-Za-z]+")).stream())
        .forEach(words::add);
    return words;
  }
}
