// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shike.search.ContextPassage;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

class ContextTest {
  @Test
  void momentHasNoContextUnlessAsked() throws IOException {
    try (TranscriptIndex index = index()) {
      assertThat(only(index, MomentQuery.of("丙")).context()).isEmpty();
    }
  }

  @Test
  void passagesStandAroundTheMomentInOrder() throws IOException {
    assertThat(around("丙", 2)).containsExactly("<甲", "<乙", ">丁", ">戊");
    assertThat(around("丙", 1)).containsExactly("<乙", ">丁");
  }

  @Test
  void contextEndsWithTheTranscript() throws IOException {
    assertThat(around("甲", 10)).containsExactly(">乙", ">丙", ">丁", ">戊");
    assertThat(around("丁", 3)).containsExactly("<甲", "<乙", "<丙", ">戊");
    assertThat(around("戊", 1)).containsExactly("<丁");
  }

  @Test
  void contextHasItsTimeAndSpeaker() throws IOException {
    try (TranscriptIndex index = index()) {
      assertThat(only(index, MomentQuery.of("乙").withContext(1)).context())
          .containsExactly(
              new ContextPassage(true, minute(0), "0:00", Optional.of("讲者"), "甲"),
              new ContextPassage(false, minute(2), "2:00", Optional.empty(), "丙"));
    }
  }

  /** What was replaced stays in the index for a while, right before what replaces it. */
  @Test
  void contextOfAReplacedTranscriptIsThatOfTheNewOne() throws IOException {
    try (TranscriptIndex index = index()) {
      index.put(points("b", "子", "丑"));
      index.put(points("b", "寅", "卯"));
      assertThat(texts(only(index, MomentQuery.of("寅").withContext(3)))).containsExactly(">卯");
    }
  }

  @Test
  void contextOfMergedWindowsStandsAroundThemAll() throws IOException {
    List<Cue> cues = new ArrayList<>();
    for (int cue = 0; cue < 15; cue++) {
      Duration start = Duration.ofSeconds(10L * cue);
      String text = cue == 5 || cue == 7 ? "成本" : "嗯" + cue;
      cues.add(Cue.timed(TimeRange.of(start, start.plusSeconds(10)), text));
    }
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", cues));
      assertThat(texts(only(index, MomentQuery.of("成本").withContext(1))))
          .containsExactly("<嗯0\n嗯1\n嗯2", ">嗯9\n嗯10\n嗯11");
    }
  }

  @Test
  void contextIsFromZeroToTen() {
    MomentQuery query = MomentQuery.of("x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> query.withContext(11))
        .withMessage("context must be from 0 to 10, but was 11");
    assertThatIllegalArgumentException().isThrownBy(() -> query.withContext(-1));
  }

  private static List<String> around(String word, int passages) throws IOException {
    try (TranscriptIndex index = index()) {
      return texts(only(index, MomentQuery.of(word).withContext(passages)));
    }
  }

  private static List<String> texts(Moment moment) {
    return moment.context().stream()
        .map(passage -> (passage.isBefore() ? "<" : ">") + passage.text())
        .toList();
  }

  private static Moment only(TranscriptIndex index, MomentQuery query) throws IOException {
    List<Moment> moments = index.search(query).moments();
    assertThat(moments).hasSize(1);
    return moments.getFirst();
  }

  private static TranscriptIndex index() throws IOException {
    TranscriptIndex index = Indexes.empty();
    index.put(points("before", "前"));
    index.put(points("a", "甲", "乙", "丙", "丁", "戊"));
    index.put(points("c", "后"));
    return index;
  }

  /** One point per minute, of which the first has a speaker. */
  private static Transcript points(String id, String... texts) {
    List<Cue> cues = new ArrayList<>();
    for (String text : texts) {
      Cue cue = Cue.timed(minute(cues.size()).orElseThrow(), text);
      cues.add(cues.isEmpty() ? cue.withSpeaker(Optional.of("讲者")) : cue);
    }
    return Transcript.of(id, "", cues);
  }

  private static Optional<TimeRange> minute(int minute) {
    Duration start = Duration.ofMinutes(minute);
    return Optional.of(TimeRange.of(start, start.plusMinutes(1)));
  }
}
