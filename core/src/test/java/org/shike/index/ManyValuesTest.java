// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.query.Expression;
import org.shike.query.Filter;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.Transcript;

/** Of several values of a field, one holds every word that a filter asks for. */
class ManyValuesTest {
  private static final int SEEDS = 20 * Integer.getInteger("stress", 1);
  private static final String[] WORDS = {"cloud", "cost", "Graviton", "4", "Garman", "café"};

  private static TranscriptIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = Indexes.empty();
    index.put(
        new Transcript(
            "talk",
            "成本优化",
            Map.of(
                "speakers", List.of("Matt Garman", "许 薇", "Julien Simon"),
                "Title", List.of("Saving money"),
                "tags", IntStream.range(0, 30).mapToObj(number -> "tag n" + number).toList()),
            List.of(
                new Section("Nitro 架构", 1, Optional.empty()),
                new Section("Instances", 2, Optional.empty()),
                new Section("Graviton4 客户案例", 3, Optional.empty())),
            List.of(
                Cue.untimed("a").withSection(OptionalInt.of(0)),
                Cue.untimed("b").withSection(OptionalInt.of(2)))));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "speakers, Matt Garman, a b",
    "speakers, garman matt, a b",
    "speakers, simon, a b",
    "speakers, 许薇, a b",
    "speakers, Matt Simon, ''",
    "speakers, Matt 薇, ''",
    "tags, n29 tag, a b",
    "tags, n1 n2, ''",
    "title, 优化, a b",
    "title, money, a b",
    "title, saving 成本, ''",
    "section, nitro, a b",
    "section, 架构 nitro, a b",
    "section, instance, b",
    "section, 案例 客户, b",
    "section, graviton 案例, b",
    "section, nitro instance, ''",
    "section, 架构 案例, ''",
    "section, 架构案例, ''",
    "section, 。, ''",
    "title, 。, ''",
  })
  void oneValueHoldsEveryWord(String field, String text, String passages) throws IOException {
    assertThat(String.join(" ", found(index, field, text))).isEqualTo(passages);
  }

  @Test
  void filterFindsWhatOneValueHolds() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      try (TranscriptIndex drawn = Indexes.empty()) {
        List<List<List<String>>> values = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
          values.add(drawn(random));
          drawn.put(transcript(number, values.get(number)));
        }
        List<String> asked = words(random);
        assertThat(found(drawn, "key", String.join(" ", asked)))
            .as("seed %d: %s in %s", seed, asked, values)
            .hasSameElementsAs(holding(values, asked));
      }
    }
  }

  private static List<List<String>> drawn(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(at -> words(random)).toList();
  }

  private static List<String> words(Random random) {
    return random.ints(1 + random.nextInt(3), 0, WORDS.length).mapToObj(at -> WORDS[at]).toList();
  }

  private static Transcript transcript(int number, List<List<String>> values) {
    List<String> texts = values.stream().map(words -> String.join(" ", words)).toList();
    List<Cue> cues = List.of(Cue.untimed("p" + number));
    return new Transcript("id" + number, "", Map.of("key", texts), List.of(), cues);
  }

  private static Set<String> holding(List<List<List<String>>> values, List<String> asked) {
    Set<String> holding = new HashSet<>();
    for (int number = 0; number < values.size(); number++) {
      if (values.get(number).stream().anyMatch(words -> words.containsAll(asked))) {
        holding.add("p" + number);
      }
    }
    return holding;
  }

  private static List<String> found(TranscriptIndex index, String field, String text)
      throws IOException {
    Expression only = new Expression.Only(new Filter.Field(field, text));
    return index.search(MomentQuery.of(only)).moments().stream()
        .map(moment -> moment.snippet().text())
        .sorted()
        .toList();
  }
}
