// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.corpus.JudgedCorpus;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * No class of the tuning half falls more than its tolerance below {@code expected-scores.json}: the
 * mean nDCG@10 of topics that have answers, and of the others the share that finds nothing. A
 * better score is recorded there by a commit that says why.
 */
class ExpectedScoresTest {
  private static final Path FILE = Path.of("expected-scores.json");

  @TempDir private static Path folder;
  private static SystemScores scores;

  /** What a class of topics should reach. */
  record Expected(String group, double score, double tolerance) {}

  @BeforeAll
  static void score() throws IOException {
    try (ShikeSystem shike = ShikeSystem.open(folder.resolve("index"))) {
      scores = Evaluation.of(JudgedCorpus.tuning(), shike);
    }
  }

  @ParameterizedTest
  @MethodSource("expected")
  void classIsAsGoodAsItWas(Expected expected) {
    SystemScores group = scores.in(TopicGroup.named(expected.group()));
    double score = group.silence().orElse(group.mean(Measure.NDCG_10));
    assertThat(score)
        .as(
            String.format(
                Locale.ROOT,
                "%s: %.3f, where %s expects %.3f",
                expected.group(),
                score,
                FILE,
                expected.score()))
        .isGreaterThanOrEqualTo(expected.score() - expected.tolerance());
  }

  @Test
  void eachClassIsExpectedToReachSomething() throws IOException {
    assertThat(expected().stream().map(Expected::group))
        .containsExactlyElementsOf(
            scores.topics().stream()
                .map(score -> score.topic().group())
                .distinct()
                .sorted()
                .toList());
  }

  static List<Expected> expected() throws IOException {
    Map<String, Map<String, Double>> classes = new TreeMap<>();
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(FILE))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        Map<String, Double> numbers = new TreeMap<>();
        classes.put(json.currentName(), numbers);
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = json.currentName();
          json.nextToken();
          numbers.put(name, json.getDoubleValue());
        }
      }
    }
    return classes.entrySet().stream()
        .map(entry -> expected(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Expected expected(String group, Map<String, Double> numbers) {
    double score = Objects.requireNonNull(numbers.getOrDefault("silent", numbers.get("ndcg@10")));
    return new Expected(group, score, Objects.requireNonNull(numbers.get("tolerance")));
  }
}
