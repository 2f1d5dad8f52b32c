// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every analyzer owes its callers, whatever the text. {@code -Dseed=N} starts the random texts
 * at another place.
 */
class AnalyzerContractTest {
  private static final int STRESS = Integer.getInteger("stress", 1);
  private static final int TEXTS = 2_000 * STRESS * STRESS;
  private static final long FIRST_SEED = Long.getLong("seed", 0);
  private static final int HOSTILE_LENGTH = 400_000 * STRESS;

  static Stream<Named<Analyzer>> analyzers() throws IOException {
    Lexicon lexicon = Lexicon.read(new StringReader("云成本\n成本降低\t2\nre:Invent\na\n一年级\n😀成"));
    return Stream.of(
        Named.of("word", ChineseAnalyzers.word()),
        Named.of("word query", ChineseAnalyzers.wordQuery()),
        Named.of("word with lexicon", ChineseAnalyzers.word(lexicon)),
        Named.of("word query with lexicon", ChineseAnalyzers.wordQuery(lexicon)),
        Named.of("literal", ChineseAnalyzers.literal()),
        Named.of("literal query", ChineseAnalyzers.literalQuery()),
        Named.of("without", ChineseAnalyzers.without(ChineseAnalyzers.word(), List.of("的", "a"))),
        Named.of("smartChinese", SmartChinese.analyzer()));
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void tokensLieInsideTheTextAndInOrder(Analyzer analyzer) {
    LongStream.range(FIRST_SEED, FIRST_SEED + TEXTS).forEach(seed -> checkTokens(analyzer, seed));
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void positionsAreAGraph(Analyzer analyzer) {
    LongStream.range(FIRST_SEED, FIRST_SEED + TEXTS).forEach(seed -> checkGraph(analyzer, seed));
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void sameTextGivesTheSameTokensAgain(Analyzer analyzer) {
    String text = text(1);
    List<AnalyzedToken> first = AnalyzedToken.of(analyzer, text);
    AnalyzedToken.of(analyzer, text(2));
    assertThat(AnalyzedToken.of(analyzer, text)).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void threadsDoNotDisturbEachOther(Analyzer analyzer) {
    List<String> alone = IntStream.range(0, 200).mapToObj(seed -> line(analyzer, seed)).toList();
    List<String> together =
        IntStream.range(0, 200).parallel().mapToObj(seed -> line(analyzer, seed)).toList();
    assertThat(together).isEqualTo(alone);
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void turkishLocaleChangesNothing(Analyzer analyzer) {
    String text = "INSTANCE Iİıi 成本 14% 5GHZ";
    String expected = AnalyzedToken.of(analyzer, text).toString();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(AnalyzedToken.of(analyzer, text).toString())
          .isEqualTo(expected)
          .contains("instance");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void streamLeftInTheMiddleCanBeUsedAgain(Analyzer analyzer) throws IOException {
    String text = "用EC2降低成本14%";
    List<AnalyzedToken> expected = AnalyzedToken.of(analyzer, text);
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      stream.reset();
      assertThat(stream.incrementToken()).isTrue();
    }
    assertThat(AnalyzedToken.of(analyzer, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void streamThatWasNotResetIsRefused(Analyzer analyzer) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("", "成本")) {
      assertThatIllegalStateException().isThrownBy(() -> readAll(stream));
    }
    assertThat(AnalyzedToken.of(analyzer, "成本")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void endLiesBehindTheText(Analyzer analyzer) throws IOException {
    for (String text : List.of("", "成本", "成本 ,", " ", "EC2 ")) {
      try (TokenStream stream = analyzer.tokenStream("", text)) {
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        stream.reset();
        readAll(stream);
        assertThat(stream.incrementToken()).isFalse();
        stream.end();
        assertThat(offset.endOffset()).isEqualTo(text.length());
      }
    }
  }

  /** With {@code -Pstress} each is 10 MB long. */
  @ParameterizedTest
  @MethodSource("analyzers")
  @Timeout(value = 600, unit = TimeUnit.SECONDS)
  void hostileTextTakesNoEndlessTime(Analyzer analyzer) throws IOException {
    List<String> units =
        List.of(
            "a",
            "1",
            "成",
            ",",
            "😀",
            "a成",
            "1,000",
            "\u0301",
            "a-",
            "1.",
            "一",
            "十",
            "百分之",
            "Aa",
            "a1",
            "\u200D👨",
            "é",
            "데",
            "'",
            "1万",
            " ",
            "\n",
            "国务院总理",
            "云成本 ",
            "+",
            "①");
    for (String unit : units) {
      String text = unit.repeat(HOSTILE_LENGTH / unit.length());
      try (TokenStream stream = analyzer.tokenStream("", text)) {
        stream.reset();
        readAll(stream);
        stream.end();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void noTermIsTooLongForAnIndex(Analyzer analyzer) {
    for (String unit :
        List.of("a", "1", "a-", "1.", "一", "1万", "\u0301a", "1,000", "👨‍", "데", "ア")) {
      for (AnalyzedToken token : AnalyzedToken.of(analyzer, unit.repeat(2_000))) {
        assertThat(token.term().length()).as(unit).isLessThanOrEqualTo(LONGEST_TERM);
      }
    }
  }

  /** What Lucene's segmenting tokenizer makes of a piece without a border, and ours with it. */
  private static final int LONGEST_TERM = TextPieces.MAX_LENGTH;

  private static void readAll(TokenStream stream) throws IOException {
    while (stream.incrementToken()) {
      assertThat(stream.hasAttributes()).isTrue();
    }
  }

  private static void checkTokens(Analyzer analyzer, long seed) {
    String text = text(seed);
    int before = 0;
    for (AnalyzedToken token : AnalyzedToken.of(analyzer, text)) {
      String where = "seed " + seed + ", " + token + " of " + text;
      assertThat(token.term()).as(where).isNotEmpty();
      assertThat(token.from()).as(where).isGreaterThanOrEqualTo(before);
      assertThat(token.to()).as(where).isGreaterThan(token.from());
      assertThat(token.to()).as(where).isLessThanOrEqualTo(text.length());
      assertThat(isInsidePair(text, token.from())).as(where).isFalse();
      assertThat(isInsidePair(text, token.to())).as(where).isFalse();
      before = token.from();
    }
  }

  /** Every token starts where another one ends, or behind a gap, and ends where another starts. */
  private static void checkGraph(Analyzer analyzer, long seed) {
    List<AnalyzedToken> tokens = AnalyzedToken.of(analyzer, text(seed));
    int last = tokens.stream().mapToInt(token -> end(token)).max().orElse(0);
    Set<Integer> starts = new HashSet<>(Set.of(last));
    tokens.forEach(token -> starts.add(token.position()));
    int position = 0;
    for (AnalyzedToken token : tokens) {
      String where = "seed " + seed + ", " + token + " of " + tokens;
      assertThat(token.position()).as(where).isGreaterThanOrEqualTo(position);
      assertThat(token.positionLength()).as(where).isPositive();
      boolean meetsNode = starts.contains(end(token)) || starts.contains(end(token) + 1);
      assertThat(meetsNode || token.positionLength() == 1).as(where).isTrue();
      position = token.position();
    }
  }

  private static int end(AnalyzedToken token) {
    return token.position() + token.positionLength();
  }

  private static boolean isInsidePair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private static String line(Analyzer analyzer, long seed) {
    return AnalyzedToken.of(analyzer, text(seed)).toString();
  }

  private static String text(long seed) {
    return RandomText.of(new Random(seed));
  }

  /** The segmenter alone, as an analyzer. */
  private static final class SmartChinese extends Analyzer {
    static Analyzer analyzer() {
      return new SmartChinese();
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      return new TokenStreamComponents(new SmartChineseTokenizer());
    }
  }
}
