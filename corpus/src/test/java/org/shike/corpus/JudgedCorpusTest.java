// SPDX-License-Identifier: Apache-2.0
package org.shike.corpus;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.evaluation.Judgment;
import org.shike.evaluation.Judgment.During;
import org.shike.evaluation.Judgment.Saying;
import org.shike.evaluation.Topic;
import org.shike.passage.PassageSplitters;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

class JudgedCorpusTest {
  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "org", "shike", "corpus");

  @ParameterizedTest
  @ValueSource(strings = {"tuning", "test"})
  void contentsNameEveryFile(String half) throws IOException {
    Path folder = RESOURCES.resolve(half);
    try (Stream<Path> files = Files.find(folder, 2, (file, a) -> a.isRegularFile())) {
      assertThat(Resources.names(half + "/contents.txt"))
          .containsExactlyElementsOf(
              files
                  .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                  .filter(name -> !"contents.txt".equals(name))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void halvesShareNoTranscriptAndNoTopic() throws IOException {
    assertThat(names(JudgedCorpus.tuning()))
        .doesNotContainAnyElementsOf(names(JudgedCorpus.test()));
    List<String> ids = topics().stream().map(Topic::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everyClassHasTwentyTopics() throws IOException {
    Map<String, Long> sizes = topics().stream().collect(groupingBy(Topic::group, counting()));
    assertThat(sizes).hasSize(16);
    assertThat(sizes.values()).allMatch(size -> size >= 20);
    assertThat(topics()).filteredOn(Topic::hasAnswer).hasSizeGreaterThan(300);
    assertThat(topics()).allMatch(topic -> topic.hasAnswer() != "none".equals(topic.group()));
  }

  @Test
  void thereAreThirtyTranscriptsAndSixHundredPassages() throws IOException {
    List<Transcript> all = new ArrayList<>(JudgedCorpus.tuning().transcripts());
    all.addAll(JudgedCorpus.test().transcripts());
    assertThat(all).hasSizeGreaterThanOrEqualTo(30);
    assertThat(all.stream().mapToInt(JudgedCorpusTest::passages).sum()).isGreaterThanOrEqualTo(600);
  }

  private static int passages(Transcript transcript) {
    return PassageSplitters.automatic().split(transcript).size();
  }

  @Test
  void everyJudgmentNamesAPlaceThereIs() throws IOException {
    for (JudgedCorpus half : List.of(JudgedCorpus.tuning(), JudgedCorpus.test())) {
      for (Topic topic : half.topics()) {
        for (Judgment judgment : topic.judgments()) {
          assertThat(transcripts(half, judgment).mapToLong(t -> places(judgment, t)).sum())
              .as("%s %s", topic.id(), judgment)
              .isPositive();
        }
      }
    }
  }

  private static Stream<Transcript> transcripts(JudgedCorpus half, Judgment judgment) {
    return half.transcripts().stream()
        .filter(transcript -> transcript.id().equals(judgment.transcript()));
  }

  /** How many cues are at the place. */
  private static long places(Judgment judgment, Transcript transcript) {
    return switch (judgment.place()) {
      case During during ->
          transcript.cues().stream().filter(cue -> startsIn(cue, during.time())).count();
      case Saying saying ->
          transcript.cues().stream()
              .filter(cue -> !cue.isTimed() && cue.text().contains(saying.quote()))
              .count();
      case Judgment.Whole whole -> 0;
    };
  }

  private static boolean startsIn(Cue cue, TimeRange time) {
    Duration slack = Duration.ofSeconds(1);
    return cue.time()
        .map(TimeRange::start)
        .filter(start -> start.plus(slack).compareTo(time.start()) >= 0)
        .filter(start -> start.compareTo(time.end().orElseThrow()) < 0)
        .isPresent();
  }

  private static List<Topic> topics() throws IOException {
    return Stream.of(JudgedCorpus.tuning(), JudgedCorpus.test())
        .flatMap(half -> half.topics().stream())
        .toList();
  }

  private static List<String> names(JudgedCorpus half) {
    return half.transcripts().stream().map(Transcript::id).toList();
  }
}
