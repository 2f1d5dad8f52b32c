// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shike.transcript.TimeRange;

class GainsTest {
  private static final Topic TOPIC =
      TopicFile.read(
              "names-a.txt",
              "names",
              """
              # what ARM is worth
              topic names-01
              ask Graviton 4
              2 talk.md 12:30-13:10
              1 talk.md 1:00:00.5-1:00:10
              1 talk.md "迁移到Graviton"
              """)
          .getFirst();

  @Test
  void topicIsReadAsWritten() {
    assertThat(TOPIC.id()).isEqualTo("names-01");
    assertThat(TOPIC.group()).isEqualTo("names");
    assertThat(TOPIC.query()).isEqualTo("Graviton 4");
    assertThat(TOPIC.judgments())
        .containsExactly(
            new Judgment(2, "talk.md", new Judgment.During(range(750_000, 790_000))),
            new Judgment(1, "talk.md", new Judgment.During(range(3_600_500, 3_610_000))),
            new Judgment(1, "talk.md", new Judgment.Saying("迁移到Graviton")));
  }

  @Test
  void blocksAreApartByBlankLinesAndMayHaveNoJudgment() {
    assertThat(TopicFile.read("n", "none", "topic a\nask x\n\n\ntopic b\nask y: z\n1 t 0:01-0:02"))
        .extracting(Topic::query, Topic::hasAnswer)
        .containsExactly(tuple("x", false), tuple("y: z", true));
  }

  @Test
  void lineThatIsNoneOfTheseIsNamed() {
    assertWrong("topic a\nask b\n2 talk.md 1:00", "n:3: not a line of a topic: 2 talk.md 1:00");
    assertWrong("topic a\nask b\n2 talk.md 2:00-1:00", "n:3: the end is not after the start");
    assertWrong("topic a\nask b\n2 talk.md x-1:00", "n:3: not a time: x; write M:SS or H:MM:SS");
    assertWrong("topic a\n\ntopic b", "n:2: topic a has no line that starts with \"ask \"");
  }

  private static void assertWrong(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TopicFile.read("n", "names", text))
        .withMessageStartingWith(message);
  }

  @Test
  void judgmentCountsOnceForTheFirstAnswerThatMeetsIt() {
    assertThat(gains(answer(0, 10), answer(780, 800), answer(700, 760)).gains())
        .containsExactly(0, 2, 0);
    assertThat(gains(answer(700, 4000)).gains()).containsExactly(2);
    assertThat(gains(answer(790, 800)).gains()).as("ranges are half-open").containsExactly(0);
    assertThat(gains().judged()).containsExactly(2, 1, 1);
  }

  @Test
  void answerWithoutEndReachesAsFarAsNeeded() {
    Answer open = new Answer("talk.md", Optional.of(TimeRange.from(Duration.ZERO)), "", 1);
    assertThat(Gains.of(TOPIC, List.of(open)).gains()).containsExactly(2);
  }

  @Test
  void quoteIsMetByUntimedTextThatHoldsIt() {
    assertThat(gains(untimed("他们迁移到Graviton之后")).gains()).containsExactly(1);
    assertThat(gains(untimed("Graviton")).gains()).as("a piece of it").containsExactly(1);
    assertThat(gains(untimed("别的")).gains()).containsExactly(0);
  }

  @Test
  void timeErrorIsThatOfTheFirstRelevantAnswer() {
    assertThat(gains(answer(0, 10), answer(740, 760), answer(3600, 3601)).timeError())
        .contains(Duration.ofSeconds(10));
    assertThat(gains(answer(0, 10)).timeError()).isEmpty();
  }

  @Test
  void answersOfOneScoreAreInTheOrderOfTrecEval() {
    List<Answer> ranked =
        Stream.of(
                new Answer("a", Optional.empty(), "", 1), new Answer("b", Optional.empty(), "", 1))
            .sorted(Answer.BEST_FIRST)
            .toList();
    assertThat(ranked).extracting(Answer::transcript).containsExactly("b", "a");
  }

  private static Gains gains(Answer... answers) {
    return Gains.of(TOPIC, List.of(answers));
  }

  private static Answer answer(int from, int to) {
    return new Answer("talk.md", Optional.of(range(from * 1000L, to * 1000L)), "文字", 1);
  }

  private static Answer untimed(String text) {
    return new Answer("talk.md", Optional.empty(), text, 1);
  }

  private static TimeRange range(long from, long to) {
    return TimeRange.of(Duration.ofMillis(from), Duration.ofMillis(to));
  }
}
