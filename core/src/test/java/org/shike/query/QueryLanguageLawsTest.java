// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shike.query.QueryLanguage.Understood;

class QueryLanguageLawsTest {
  private static final int SEEDS = 20_000 * Integer.getInteger("stress", 1);
  private static final Set<String> FIELDS = Set.of("channel");

  private static final String[] PIECES = {
    "云",
    "成本",
    "价格",
    "Graviton",
    "EC2",
    "x",
    "14%",
    "，",
    "？",
    "!",
    ">",
    "😀",
    "re:Invent",
    ":",
    "：",
    "\"",
    "\"",
    "“",
    "”",
    "「",
    "」",
    "『",
    "』",
    "\"云 成本\"",
    "「a」",
    "15\"",
    "\"\"",
    "-",
    "-",
    "－",
    "−",
    "--",
    "(",
    "(",
    ")",
    ")",
    "（",
    "）",
    "()",
    " OR ",
    " OR ",
    "OR",
    " ＯＲ ",
    " AND ",
    " NOT ",
    "AND",
    "NOT",
    " NEAR/5s ",
    " NEAR/5s ",
    " NEAR/1分 ",
    "NEAR/7ms",
    "NEAR/5",
    "NEAR",
    "*",
    "＊",
    "pre*",
    "~",
    "～",
    "Gravton~",
    "~5s",
    "~1.5分钟",
    "~5",
    "~5x",
    "\"a b\"~5s",
    "speaker:",
    "speaker:许薇",
    "Channel：\"a b\"",
    "foo:",
    "date:2025-12",
    "date:",
    "date:2025-13",
    "10:00..20:00",
    "10:00-20:00",
    "10:00",
    " - ",
    "20:00",
    "..",
    "..9:00",
    "1:00..",
    "\u3000",
    "\n"
  };

  /** Those of the pieces that are written the same in the tree, as units of times are not. */
  private static final String LETTERS_OF_TEXT = "云成本价格许薇xGravitonpren";

  private static final String SIGNS = "成云a1 ()\"-“”「」:~*.OR\u3000－（）\uD800😀é/";

  @Test
  void whatIsWrittenIsReadAsTheSameTree() {
    for (long seed = 0; seed < SEEDS; seed++) {
      assertReadsAsWritten(seed, pieces(seed, 10));
      assertReadsAsWritten(seed, signs(seed));
    }
  }

  private static void assertReadsAsWritten(long seed, String text) {
    Understood understood = parse(text);
    if (understood.notes().isEmpty() && understood.expression().isPresent()) {
      String written = QueryLanguage.write(understood.expression().get());
      assertThat(CompactTree.of(parse(written).expression()))
          .as("seed %d: %s is written %s", seed, text, written)
          .isEqualTo(CompactTree.of(understood.expression()));
      assertThat(parse(written).expression()).isEqualTo(understood.expression());
    }
  }

  @Test
  void noLetterAndNoDigitIsLost() {
    for (long seed = 0; seed < SEEDS; seed++) {
      assertKeeps(seed, pieces(seed, 80), LETTERS_OF_TEXT);
      String text = signs(seed);
      if (parse(text).notes().stream().noneMatch(note -> note.toString().contains("no unit"))) {
        assertKeeps(seed, text, "成云a1é");
      }
    }
  }

  private static void assertKeeps(long seed, String text, String letters) {
    String tree = parse(text).expression().map(QueryLanguage::write).orElse("");
    Map<Integer, Long> kept = counts(tree, letters);
    counts(text, letters)
        .forEach(
            (letter, count) ->
                assertThat(kept.getOrDefault(letter, 0L))
                    .as("seed %d: %c of %s in %s", seed, letter, text, tree)
                    .isGreaterThanOrEqualTo(count));
  }

  private static Map<Integer, Long> counts(String text, String letters) {
    return text.codePoints()
        .filter(letter -> letters.indexOf(letter) >= 0)
        .boxed()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private static String pieces(long seed, int most) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int count = random.nextInt(most); count > 0; count--) {
      text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static String signs(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(16); length > 0; length--) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  private static Understood parse(String text) {
    return QueryLanguage.parse(text, FIELDS::contains);
  }
}
