// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.CompletionQuery;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Transcript;

/** A search ends when its time is up, and says so. */
class TimeLimitTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "成本",
        "Graviton 成本",
        "如何降低成本？",
        "\"云成本\"",
        "Gravtion",
        "yun chengben",
        "成本 -GPU",
        "云 NEAR/10s 成本",
        "speaker:许薇",
        "date:2025"
      })
  void whatIsFoundTooLateIsNotShownAndNoted(String text) throws IOException {
    try (TranscriptIndex index = index()) {
      SearchResult result = index.search(MomentQuery.of(text).withTimeLimit(Duration.ofNanos(1)));
      assertThat(result.isPartial()).isTrue();
      assertThat(result.moments()).isEmpty();
      assertThat(result.cursor()).isEmpty();
      assertThat(result.notes())
          .extracting(Message::toString)
          .contains("the time was up; this is only a part of what there is");
    }
  }

  /** Wherever the time is up, what is asked for besides does no harm. */
  @Test
  void timeMayBeUpAnywhere() throws IOException {
    try (TranscriptIndex index = index()) {
      for (int transcript = 0; transcript < 50; transcript++) {
        Cue cue = Cue.untimed("云成本" + transcript);
        index.put(Transcript.of("t" + transcript, "", List.of(cue, cue)));
      }
      MomentQuery query =
          MomentQuery.of("成本 transcript:t1").withGroups(2).withStrip(5).withFacets(List.of("date"));
      for (int micros = 1; micros < 4_000; micros += 7) {
        Duration limit = Duration.ofNanos(1_000L * micros);
        SearchResult result = index.search(query.withTimeLimit(limit));
        assertThat(result.moments()).allMatch(moment -> moment.transcriptId().startsWith("t1"));
      }
    }
  }

  @Test
  void momentsThatWereFoundInTimeAreShown() throws IOException {
    try (TranscriptIndex index = index()) {
      for (int transcript = 0; transcript < 3_000; transcript++) {
        index.put(Transcript.of("t" + transcript, "", List.of(Cue.untimed("云成本" + transcript))));
      }
      MomentQuery all = MomentQuery.of("成本").withLimit(MomentQuery.MAX_LIMIT);
      int most = 0;
      for (int millis = 1; millis < 1_000_000 && most == 0; millis *= 2) {
        SearchResult result = index.search(all.withTimeLimit(Duration.ofMillis(millis)));
        assertThat(result.isPartial() || result.moments().size() == 3_001).isTrue();
        most = result.moments().size();
      }
      assertThat(most).isPositive();
    }
  }

  @Test
  void completionsThatAreFoundTooLateAreLeftOut() throws IOException {
    try (TranscriptIndex index = index()) {
      CompletionQuery typed = CompletionQuery.of("Gra");
      assertThat(index.complete(typed.withTimeLimit(Duration.ofNanos(1)))).isEmpty();
      assertThat(index.complete(typed.withTimeLimit(Duration.ofDays(1))))
          .isEqualTo(index.complete(typed))
          .isNotEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> typed.withTimeLimit(Duration.ZERO))
          .withMessageContaining("timeLimit must be more than zero and at most a day");
    }
  }

  @Test
  void enoughTimeChangesNothing() throws IOException {
    try (TranscriptIndex index = index()) {
      SearchResult result = index.search(MomentQuery.of("成本").withTimeLimit(Duration.ofDays(1)));
      assertThat(result.isPartial()).isFalse();
      assertThat(result.moments()).isEqualTo(index.search("成本").moments()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT25H"})
  void limitIsMoreThanZeroAndADayAtMost(Duration limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MomentQuery.of("成本").withTimeLimit(limit))
        .withMessageContaining("timeLimit must be more than zero and at most a day");
  }

  private static TranscriptIndex index() throws IOException {
    TranscriptIndex index = Indexes.empty();
    index.put(Transcript.of("id", "", List.of(Cue.untimed("Graviton 让云成本降低"))));
    return index;
  }
}
