// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.search.Highlight;
import org.shike.search.Snippet;
import org.shike.transcript.TimeBasis;

class ExcerptTest {
  private static final int SEEDS = 500 * Integer.getInteger("stress", 1);
  private static final Pattern MARK = Pattern.compile("<([^<>]+)>");
  private static final String[] UNITS = {
    "云", "成本", "graviton", " ", "，", "。", "\n", "𠮷", "👩‍💻", "e\u0301", "2.5", "! ", "\u001b"
  };

  /** Marks are in angle brackets; cut text has an ellipsis. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 20 | 云<成本>降低。 | 云<成本>降低。",
        "1 | 20 | 一二三四五。云<成本>降低。六七八九十。 | …云<成本>降低。…",
        "1 | 30 | 一二三四五。云<成本>降低。六七八九十。 | …云<成本>降低。六七八九十。",
        "1 | 20 | 云<成本>。一二三四五六七八。云<成本>。 | 云<成本>。 … 云<成本>。",
        "2 | 13 | 云<成本>。一二三四五六七八。云<成本>。 | 云<成本>。 … 云<成本>。",
        "1 | 12 | 云<成本>。一二三四五六七八。云<成本>。 | 云<成本>。…",
        "1 | 16 | the cost of the platform is a <cost> that we all have to pay for | …a <cost> that we…",
        "1 | 10 | 一二三四五六七八九十<成本>一二三四五六七八九 | …十<成本>一二…",
        "1 | 6 | averyveryverylong<word>withoutanyend | …g<word>w…",
        "1 | 14 | 没有标记的一句话。第二句。 | 没有标记的一句…",
      })
  void sentencesThatMatchAreKept(int lines, int columns, String text, String expected) {
    assertThat(shown(Excerpt.of(marked(text), lines, columns))).isEqualTo(expected);
  }

  @Test
  void withoutMarksItBeginsWhereTheMomentStarts() {
    Snippet snippet = new Snippet("前面的一句。许薇说的话。后面的一句。", List.of(), false, false, 6);
    assertThat(shown(Excerpt.of(snippet, 1, 14))).isEqualTo("…许薇说的话。…");
  }

  @Test
  void whatWasCutBeforeStaysCut() {
    Snippet snippet = new Snippet("云成本", List.of(), true, true, 0);
    assertThat(Excerpt.of(snippet, 1, 20)).isEqualTo(snippet);
    Snippet longer = new Snippet("云。一二三四五六七八。", List.of(), true, true, 0);
    assertThat(shown(Excerpt.of(longer, 1, 8))).isEqualTo("…云。…");
  }

  @Test
  void excerptFitsAndSaysNothingThatTheTextDoesNot() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Snippet whole = random(random);
      int lines = random.nextInt(1, 6);
      int columns = random.nextInt(16, 80);
      Snippet excerpt = Excerpt.of(whole, lines, columns);
      assertThat(LineBreaks.of(excerpt.text(), columns, columns))
          .as("seed %d", seed)
          .hasSizeLessThanOrEqualTo(lines);
      assertThat(inOrder(excerpt.text(), whole.text())).as("seed %d: %s", seed, excerpt).isTrue();
      assertThat(excerpt.highlights().isEmpty())
          .as("seed %d", seed)
          .isEqualTo(whole.highlights().isEmpty());
      for (Highlight mark : excerpt.highlights()) {
        assertThat(excerpt.text().substring(mark.from(), mark.to()))
            .as("seed %d", seed)
            .isSubstringOf(
                whole.highlights().stream()
                    .map(other -> whole.text().substring(other.from(), other.to()))
                    .collect(Collectors.joining(" ")));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.shike.cli.Results#hostileTexts")
  void hostileTextIsCutLikeAnyOther(String text) {
    Snippet whole = Results.at("a", 1, text.repeat(200)).snippet();
    assertThat(Excerpt.of(whole, 3, 40).text().length()).isLessThan(whole.text().length());
  }

  /** Whether the parts between ellipses are in a text one after the other. */
  private static boolean inOrder(String excerpt, String text) {
    int at = 0;
    for (String part : excerpt.split(" … ", -1)) {
      at = text.indexOf(part, at);
      if (at < 0) {
        return false;
      }
      at += part.length();
    }
    return true;
  }

  private static Snippet random(Random random) {
    StringBuilder text = new StringBuilder();
    List<Highlight> marks = new ArrayList<>();
    for (int unit = random.nextInt(1, 300); unit > 0; unit--) {
      String next = UNITS[random.nextInt(UNITS.length)];
      boolean isFree = marks.isEmpty() || marks.getLast().to() < text.length();
      if (isFree && !next.isBlank() && random.nextInt(20) == 0) {
        marks.add(mark(text.length(), text.length() + next.length()));
      }
      text.append(next);
    }
    return new Snippet(text.toString(), marks);
  }

  private static Snippet marked(String text) {
    List<Highlight> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      int from = matcher.start() - 2 * marks.size();
      marks.add(mark(from, from + matcher.group(1).length()));
    }
    return new Snippet(matcher.replaceAll("$1"), marks);
  }

  private static Highlight mark(int from, int to) {
    return new Highlight(from, to, Optional.empty(), TimeBasis.NONE, Optional.empty());
  }

  private static String shown(Snippet snippet) {
    StringBuilder text = new StringBuilder(snippet.text());
    snippet
        .highlights()
        .reversed()
        .forEach(mark -> text.insert(mark.to(), '>').insert(mark.from(), '<'));
    return (snippet.isCutBefore() ? "…" : "") + text + (snippet.isCutAfter() ? "…" : "");
  }
}
