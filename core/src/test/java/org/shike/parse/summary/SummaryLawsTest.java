// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.parse.GoldenSummaries;
import org.shike.parse.LettersAndDigits;
import org.shike.parse.MutatedText;
import org.shike.parse.ParseResult;
import org.shike.parse.ReadSummary;
import org.shike.parse.source.FrontMatter;
import org.shike.transcript.Cue;
import org.shike.transcript.Problem;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;
import org.shike.transcript.Transcript;

/** What holds for every summary: the golden ones, and these changed at random. */
class SummaryLawsTest {
  private static final int SEEDS = 4_000 * Integer.getInteger("stress", 1);

  @ParameterizedTest
  @MethodSource("org.shike.parse.GoldenSummaries#all")
  void nothingIsLost(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(lost(text)).as(file.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.shike.parse.GoldenSummaries#all")
  void everyCueLiesInItsSectionOrIsReported(Path file) throws IOException {
    assertThat(outside(read(Files.readString(file)))).isEmpty();
  }

  @Test
  void changedSummariesLoseNothingAndStayInTheirSections() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : GoldenSummaries.all()) {
      texts.add(Files.readString(file));
    }
    for (long seed = 0; seed < SEEDS; seed++) {
      String text = MutatedText.of(texts, new Random(seed));
      assertThat(lost(text)).as("seed %d lost of\n%s", seed, text).isEmpty();
      assertThat(outside(read(text))).as("seed %d outside in\n%s", seed, text).isEmpty();
    }
  }

  static List<String> headings() {
    return List.of(
        "### %3$s (%1$s - %2$s)",
        "### **%3$s（%1$s–%2$s）**",
        "### %1$s-%2$s %3$s",
        "### %1$s～%2$s - %3$s",
        "### **[%1$s 至 %2$s]** %3$s",
        "### %3$s：%1$s --> %2$s",
        "### %3$s\n[%1$s - %2$s]",
        "**%3$s**\n【%1$s 到 %2$s】",
        "%1$s - %2$s - %3$s",
        "[%1$s - %2$s] %3$s");
  }

  @ParameterizedTest
  @MethodSource("headings")
  void everyNotationTellsTheSameTimeline(String heading) {
    for (long seed = 0; seed < SEEDS / 40; seed++) {
      Random random = new Random(seed);
      List<Section> written = new ArrayList<>();
      StringBuilder text = new StringBuilder("# 标题\n\n");
      Duration at = Duration.ofSeconds(random.nextInt(100));
      for (int left = 1 + random.nextInt(8); left > 0; left--) {
        Duration end = at.plusSeconds(random.nextInt(2_000));
        written.add(new Section("第 " + left + " 节", 3, Optional.of(TimeRange.of(at, end))));
        Object[] parts = {written(at, random), written(end, random), "第 " + left + " 节"};
        text.append(String.format(Locale.ROOT, heading, parts)).append("\n- 要点\n\n");
        at = end;
      }
      ParseResult result = read(text.toString());
      assertThat(result.problems()).as("seed %d", seed).isEmpty();
      assertThat(result.transcript().sections())
          .as("seed %d", seed)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("level")
          .isEqualTo(written);
      assertThat(result.transcript().cues())
          .as("seed %d", seed)
          .extracting(Cue::time)
          .isEqualTo(written.stream().map(Section::time).toList());
    }
  }

  private static String written(Duration time, Random random) {
    String minutes =
        String.format(Locale.ROOT, "%02d:%02d", time.toMinutes(), time.toSecondsPart());
    return random.nextBoolean() ? minutes : Timecode.of(time).written();
  }

  /** The letters and digits of a source that are not in what was understood of it. */
  private static String lost(String text) {
    Transcript transcript = read(text).transcript();
    StringBuilder kept = new StringBuilder(transcript.title());
    transcript.sections().forEach(section -> kept.append(section.title()));
    transcript.cues().forEach(cue -> kept.append(cue.speaker().orElse("")).append(cue.text()));
    return new LettersAndDigits(FrontMatter.of(text).body()).without(kept.toString());
  }

  private static List<Cue> outside(ParseResult result) {
    List<Section> sections = result.transcript().sections();
    int[] parents = Section.parents(sections);
    return result.transcript().cues().stream()
        .filter(
            cue -> around(cue, sections, parents).filter(time -> isOutside(cue, time)).isPresent())
        .filter(cue -> result.problems().stream().noneMatch(problem -> names(problem, cue)))
        .toList();
  }

  private static Optional<TimeRange> around(Cue cue, List<Section> sections, int[] parents) {
    int at = cue.section().orElse(-1);
    while (at >= 0 && sections.get(at).time().isEmpty()) {
      at = parents[at];
    }
    return at < 0 ? Optional.empty() : sections.get(at).time();
  }

  private static boolean isOutside(Cue cue, TimeRange around) {
    return cue.time()
        .filter(
            time ->
                time.start().compareTo(around.start()) < 0
                    || around
                        .end()
                        .filter(end -> end.compareTo(time.end().orElse(time.start())) < 0)
                        .isPresent())
        .isPresent();
  }

  private static boolean names(Problem problem, Cue cue) {
    return problem.message().toString().startsWith(cue.timestamp() + " ");
  }

  private static ParseResult read(String text) {
    return ReadSummary.of(text);
  }
}
