// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingLimits;
import org.shike.parse.source.ReadingOptions;
import org.shike.transcript.Problem;

class JsonSourceTest {
  private static final ReadingOptions STANDARD = ReadingOptions.STANDARD;

  private final ProblemLog problems = new ProblemLog(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "12.5 | PT12.5S",
        "\"12.5\" | PT12.5S",
        "\" 7 \" | PT7S",
        "-1 | PT-1S",
        "3.5200000000000005 | PT3.52S",
        "86399.999999999 | PT23H59M59.999999999S",
        "1e3 | PT16M40S",
        "1e300 | ",
        "1e999 | ",
        "-1e999999999999 | ",
        "NaN | ",
        "Infinity | ",
        "\"NaN\" | ",
        "\"1d\" | ",
        "\"0x1p3\" | ",
        "\"\" | ",
        "\"abc\" | ",
        "null | ",
        "true | ",
        "[1] | ",
        "{\"a\":1} | ",
      })
  void secondsAreReadFromNumbersAndFromNumbersInStrings(String json, String time) {
    List<Optional<Duration>> times = new ArrayList<>();
    read(json, STANDARD, source -> times.add(source.seconds()));
    assertThat(times).containsExactly(Optional.ofNullable(time).map(Duration::parse));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void textOfAStringIsMadeAsThatOfAFile() {
    assertThat(texts("[\" a\\u200b\\u200bb\\r\\nc \", \"\", \" \", 1]", STANDARD))
        .containsExactly("ab\nc");
  }

  @Test
  void textIsCutBetweenCharacters() {
    assertThat(
            texts(
                "[\"一二三😀\", \"一二三四\"]",
                STANDARD.withLimits(ReadingLimits.STANDARD.withMaxLineLength(4))))
        .containsExactly("一二三", "一二三四");
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly("1:1: a text of more than 4 characters; the rest of it was not read");
  }

  @Test
  void valuesMayFollowEachOther() {
    assertThat(texts("[\"a\"]\n[\"b\"] [\"c\"]", STANDARD)).containsExactly("a", "b", "c");
  }

  @Test
  void whatIsNotGoneIntoIsSkipped() {
    List<String> names = new ArrayList<>();
    read("{\"a\":[{\"x\":[1]}],\"b\":{},\"a\":1}", STANDARD, source -> source.object(names::add));
    assertThat(names).containsExactly("a", "b", "a");
    assertThat(problems.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"a\",^n\"b | 2:3: JSON that breaks off before it is complete",
        "[\"a\",^n] x y | 2:3: not JSON from here on",
        "[\"a\" \"b\"] | 1:6: not JSON from here on",
        "[\"a\", 01] | 1:8: not JSON from here on",
        "[\"a\", nul] | 1:7: not JSON from here on",
        "[\"a\",[[[[]]]]] | 1:10: JSON that is nested deeper than allowed",
      })
  void whatStandsBeforeABreakIsKept(String json, String problem) {
    assertThat(
            texts(
                json.replace("^n", "\n"),
                STANDARD.withLimits(ReadingLimits.STANDARD.withMaxNesting(4))))
        .containsExactly("a");
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(problem + "; the rest was not read");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void nestingWithoutALimitTakesNoStack() {
    ReadingOptions unlimited =
        STANDARD.withLimits(ReadingLimits.STANDARD.withMaxNesting(Integer.MAX_VALUE));
    read("[".repeat(1_000_000), unlimited, JsonSourceTest::descend);
    read("[".repeat(1_000_000) + "]".repeat(1_000_000), unlimited, JsonSourceTest::descend);
    assertThat(problems.all()).hasSize(2);
  }

  private static void descend(JsonSource source) {
    source.array(() -> descend(source));
  }

  /** Names of the same hash: with 33 times the one before, {@code Ab} is {@code BA}. */
  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void namesThatCollideTakeNoEndlessTime() {
    StringBuilder json = new StringBuilder("{\"x\":0");
    for (int name = 0; name < 1 << 16; name++) {
      json.append(",\"");
      for (int bit = 0; bit < 16; bit++) {
        json.append((name >> bit & 1) == 0 ? "Ab" : "BA");
      }
      json.append("\":0");
    }
    List<String> names = new ArrayList<>();
    read(json.append('}').toString(), STANDARD, source -> source.object(names::add));
    assertThat(names).hasSize((1 << 16) + 1);
    assertThat(problems.all()).isEmpty();
  }

  private List<String> texts(String json, ReadingOptions options) {
    List<String> texts = new ArrayList<>();
    read(json, options, source -> source.array(() -> source.text().ifPresent(texts::add)));
    return texts;
  }

  private void read(String json, ReadingOptions options, Consumer<JsonSource> value) {
    JsonSource.read(json, options, problems, value);
  }
}
