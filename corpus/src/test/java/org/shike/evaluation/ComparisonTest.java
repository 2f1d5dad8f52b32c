// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shike.evaluation.Significance.Interval;

/** Systems side by side, on one collection and on several. */
class ComparisonTest {
  private static final Judgment RIGHT = new Judgment(1, "a", new Judgment.Whole());

  @Test
  void eachSystemIsComparedWithTheBestOfTheOthers() {
    CollectionScores scores = collection(system("full", 20, 0), system("word", 4, 16), none(20));
    assertThat(ndcg(scores))
        .extracting(Comparison::system, one -> one.rival().orElseThrow().system())
        .hasToString("[(\"full\", \"word\"), (\"word\", \"full\"), (\"none\", \"full\")]");
    assertThat(ndcg(scores).getFirst().rival().orElseThrow().p()).isLessThan(0.001);
    assertThat(ndcg(collection(none(20))).getFirst().rival()).isEmpty();
  }

  @Test
  void chanceExplainsWhatIsEqual() {
    CollectionScores scores = collection(system("full", 5, 5), system("word", 5, 5));
    assertThat(ndcg(scores))
        .extracting(one -> one.rival().orElseThrow().p())
        .containsExactly(1.0, 1.0);
  }

  @Test
  void collectionsCountTheSameHoweverManyTopicsTheyHave() {
    Comparison compared =
        ndcg(collection(system("full", 90, 0)), collection(system("full", 0, 10))).getFirst();
    assertThat(compared.mean()).isEqualTo(0.5, within(1e-9));
    assertThat(compared.interval().from()).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void bothMeasuresAreCompared() {
    assertThat(Comparison.bySystem(List.of(collection(none(1)))).getFirst())
        .extracting(Comparison::measure)
        .containsExactly(Measure.NDCG_10, Measure.RECALL_100);
  }

  @Test
  void collectionWithoutTopicsHasNoMean() {
    Comparison compared = ndcg(collection(none(0))).getFirst();
    assertThat(compared.mean()).isZero();
    assertThat(compared.interval()).isEqualTo(new Interval(0, 0));
  }

  @Test
  void intervalContainsTheMeanAndShrinksWithTheTopics() {
    long seed = System.nanoTime();
    double[] few = new Random(seed).doubles(25).toArray();
    double[] many = IntStream.range(0, 16 * 25).mapToDouble(at -> few[at % 25]).toArray();
    Interval wide = Significance.interval(few, seed);
    Interval narrow = Significance.interval(many, seed);
    double mean = IntStream.range(0, 25).mapToDouble(at -> few[at]).average().orElseThrow();
    assertThat(mean).as("seed %d", seed).isBetween(wide.from(), wide.to());
    assertThat(mean).as("seed %d", seed).isBetween(narrow.from(), narrow.to());
    assertThat(narrow.to() - narrow.from())
        .as("seed %d: a quarter as wide with 16 times the topics", seed)
        .isEqualTo((wide.to() - wide.from()) / 4, within(0.02));
    assertThat(Significance.interval(few, seed)).isEqualTo(wide);
  }

  @Test
  void onlyWeakAnswersAreSilence() {
    Topic none = new Topic("n", "none", "火星", List.of());
    assertThat(scores("full", List.of(score(none, weak(), weak()))).silence()).hasValue(1);
    assertThat(scores("full", List.of(score(none, weak(), right()))).silence()).hasValue(0);
    assertThat(scores("full", List.of(score(none))).silence()).hasValue(1);
    assertThat(system("full", 1, 0).silence()).isEmpty();
  }

  @Test
  void weaknessIsTheShareOfRelevantAnswersThatAreWeak() {
    Topic topic = topic(0);
    Answer[] eleven = IntStream.range(0, 11).mapToObj(at -> wrong()).toArray(Answer[]::new);
    eleven[10] = weak();
    List<TopicScore> topics =
        List.of(
            score(topic, wrong(), weak()),
            score(topic, right()),
            score(topic, right()),
            score(topic, right()),
            score(topic, eleven));
    assertThat(scores("full", topics).weakness()).hasValue(0.25);
    assertThat(none(3).weakness()).isEmpty();
  }

  private static List<Comparison> ndcg(CollectionScores... collections) {
    return Comparison.bySystem(List.of(collections)).stream().map(List::getFirst).toList();
  }

  private static CollectionScores collection(SystemScores... systems) {
    return new CollectionScores("c", List.of(systems));
  }

  private static SystemScores none(int topics) {
    return system("none", 0, topics);
  }

  /** A system that finds the answers of the first topics and not those of the others. */
  private static SystemScores system(String name, int found, int missed) {
    return scores(
        name,
        IntStream.range(0, found + missed)
            .mapToObj(at -> at < found ? score(topic(at), right()) : score(topic(at), wrong()))
            .toList());
  }

  private static SystemScores scores(String name, List<TopicScore> topics) {
    return new SystemScores(name, topics, 1, 1, Duration.ofSeconds(1));
  }

  private static Topic topic(int number) {
    return new Topic(String.valueOf(number), "words", "成本", List.of(RIGHT));
  }

  private static TopicScore score(Topic topic, Answer... answers) {
    return new TopicScore(topic, List.of(answers), Gains.of(topic, List.of(answers)), 1);
  }

  private static Answer right() {
    return new Answer("a", Optional.empty(), "", 1);
  }

  private static Answer weak() {
    return new Answer("a", Optional.empty(), "", 1, true);
  }

  private static Answer wrong() {
    return new Answer("b", Optional.empty(), "", 1);
  }
}
