// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shike.index.TranscriptIndex;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitters;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.Snippet;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** Quotes stand in the text of their transcript, at their offsets. */
class TranscriptTextTest {
  private static final int CUES = 400;

  /** Speech in two languages, which is joined to windows; much of it is said twice. */
  private static final Transcript SPEECH = Transcript.of("speech", "", cues());

  private static List<Cue> cues() {
    List<Cue> cues = new ArrayList<>();
    for (int at = 0; at < CUES; at++) {
      Duration start = Duration.ofSeconds(3L * at);
      cues.add(
          Cue.timed(TimeRange.of(start, start.plusSeconds(3)), "第" + at % 7 + "部分谈成本，")
              .withTexts(
                  List.of(
                      CueText.of("第" + at % 7 + "部分谈成本，"),
                      CueText.of("part " + at % 5 + " is about cost")),
                  List.of()));
    }
    return cues;
  }

  /** As a client would join it. */
  private static String joined(Transcript transcript) {
    return transcript.cues().stream()
        .flatMap(cue -> cue.texts().stream())
        .map(CueText::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void passagesStandAtTheirOffsets() {
    TranscriptText text = TranscriptText.of(SPEECH);
    List<Passage> passages = PassageSplitters.automatic().split(SPEECH);
    assertThat(passages).hasSizeGreaterThan(10);
    int after = -1;
    for (Passage passage : passages) {
      int from = text.offset(passage).orElseThrow();
      assertThat(joined(SPEECH).startsWith(passage.text(), from)).isTrue();
      assertThat(from).isGreaterThan(after);
      after = from;
    }
  }

  @Test
  void momentsStandAtTheirOffsetsAndTimes() throws IOException {
    TranscriptText text = TranscriptText.of(SPEECH);
    try (TranscriptIndex index = TranscriptIndex.inMemory()) {
      index.put(SPEECH);
      for (boolean merging : List.of(true, false)) {
        MomentQuery query = MomentQuery.of("cost 成本").withLimit(50).withMerging(merging);
        List<Moment> moments = index.search(query).moments();
        assertThat(moments).isNotEmpty();
        for (Moment moment : moments) {
          Snippet snippet = moment.snippet();
          int from = text.offset(snippet, moment.start()).orElseThrow();
          assertThat(joined(SPEECH).startsWith(snippet.text(), from)).isTrue();
          assertThat(startAt(from + snippet.start())).isEqualTo(moment.start());
        }
      }
    }
  }

  /** The start of the cue at an offset of the joined text. */
  private static Optional<Duration> startAt(int offset) {
    int end = 0;
    for (Cue cue : SPEECH.cues()) {
      end += cue.texts().stream().mapToInt(one -> one.text().length() + 1).sum();
      if (offset < end) {
        return cue.time().map(TimeRange::start);
      }
    }
    return Optional.empty();
  }

  @Test
  void titleHasNoOffset() {
    assertThat(TranscriptText.of(SPEECH).offset(new Snippet("标题", List.of()), Optional.empty()))
        .isEmpty();
  }
}
