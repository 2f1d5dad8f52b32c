// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedQueryTest {
  private static final int SEEDS = 2_000 * Integer.getInteger("stress", 1);
  private static final Set<String> FIELDS = Set.of("speaker", "title", "频道");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "云成||云成|",
        "云 成||云 成|",
        "云 成 ||云 成 |",
        "-GPU 云 成|-GPU |云 成|",
        "speaker:许薇 云|speaker:许薇 |云|",
        "(价格 OR 网络) 云|(价格 OR 网络) |云|",
        "-(价格 网络) 云|-(价格 网络) |云|",
        "10:00..20:00 成|10:00..20:00 |成|",
        "(云 成|(|云 成|",
        "成本 speaker:许|成本 |许|speaker",
        "成本 SPEAKER：许|成本 |许|speaker",
        "频道:|||频道",
        "speaker:\"许 薇||许 薇|speaker",
        "speaker:许薇 |speaker:许薇 ||-",
        "re:Inv||re:Inv|",
      })
  void isCutWhereItsLastPartBegins(String text, String before, String part, String field) {
    Optional<UnfinishedQuery> unfinished = UnfinishedQuery.of(text, FIELDS::contains);
    if ("-".equals(field)) {
      assertThat(unfinished).isEmpty();
    } else {
      String start = before == null ? "" : before;
      String rest = part == null ? "" : part;
      assertThat(unfinished)
          .contains(new UnfinishedQuery(start, start, rest, Optional.ofNullable(field), false));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "价格 OR 云|价格 OR |云||no",
        "云 NEAR/5s 成|云 NEAR/5s |成||no",
        "a OR (云|a OR (|云||no",
        "a OR (b c) OR speaker:许|a OR (b c) OR |许|speaker|no",
        "a OR \"云|a OR |云||yes",
      })
  void whatWaitsForThePartSaysNothingWithoutIt(
      String text, String before, String part, String field, String quoted) {
    assertThat(UnfinishedQuery.of(text, FIELDS::contains))
        .contains(
            new UnfinishedQuery(
                before, "", part, Optional.ofNullable(field), "yes".equals(quoted)));
    assertThat(UnfinishedQuery.of("价格 OR 云 成", FIELDS::contains).orElseThrow().from(2).scope())
        .isEqualTo("价格 OR 云 ");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"价格 \"云成,价格 ", "“云成,``", "a \"b\" 「云成,a \"b\" "},
      ignoreLeadingAndTrailingWhitespace = false)
  void openQuoteBelongsToThePart(String text, String before) {
    assertThat(UnfinishedQuery.of(text, FIELDS::contains))
        .contains(new UnfinishedQuery(before, before, "云成", Optional.empty(), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"云成\"",
        "Grav*",
        "Grav~",
        "-云",
        "-\"云",
        "-\"云 成",
        "-(a 云",
        "-(a OR \"云",
        "云 -speaker:许",
        "云 -(speaker:\"许 薇",
        "10:00..",
        "a OR",
        "\""
      })
  void whatIsWholeIsNotCut(String text) {
    assertThat(UnfinishedQuery.of(text, FIELDS::contains)).isEmpty();
  }

  @Test
  void tooLongIsNotCut() {
    assertThat(UnfinishedQuery.of("a ".repeat(6_000), FIELDS::contains)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "云 成|云 成本|云 成本",
        "-GPU 成|成本|-GPU 成本",
        "价格 \"云成|云 成本|价格 \"云 成本\"",
        "speaker:许|许薇|speaker:许薇",
        "成本speaker:a|b|成本speaker:a",
        "成本 speaker:an|Ann Lee|成本 speaker:\"Ann Lee\"",
      })
  void isCompletedInItsPlace(String text, String whole, String completed) {
    UnfinishedQuery unfinished = UnfinishedQuery.of(text, FIELDS::contains).orElseThrow();
    if (unfinished.field().isPresent() || !text.contains("speaker")) {
      assertThat(unfinished.completed(whole)).isEqualTo(completed);
    } else {
      assertThat(unfinished.part()).isEqualTo(completed);
    }
  }

  @Test
  void valueStandsApartFromWordsBeforeIt() {
    UnfinishedQuery unfinished = UnfinishedQuery.of("降低客", FIELDS::contains).orElseThrow();
    assertThat(unfinished.from(2).withValue("title", "客户")).isEqualTo("降低 title:客户");
    assertThat(unfinished.withValue("title", "客户")).isEqualTo("title:客户");
  }

  /**
   * Whatever is typed: the text before the part, and the part in its place, are the text itself.
   */
  @Test
  void partsAreTheText() {
    String signs = "云成 a:\"“「」()-*~1.speaker:OR  ";
    for (long seed = 0; seed < SEEDS; seed++) {
      StringBuilder text = new StringBuilder();
      Random random = new Random(seed);
      for (int left = random.nextInt(20); left > 0; left--) {
        int at = random.nextInt(signs.length());
        text.append(signs, at, Math.min(signs.length(), at + 1 + random.nextInt(8)));
      }
      Optional<UnfinishedQuery> unfinished = UnfinishedQuery.of(text.toString(), FIELDS::contains);
      if (unfinished.isPresent()) {
        assertThat(text.toString())
            .as("seed %d", seed)
            .startsWith(unfinished.get().before())
            .contains(unfinished.get().part());
      }
    }
  }
}
