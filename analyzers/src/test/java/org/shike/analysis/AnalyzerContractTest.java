// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.analysis.segment.TextPieces;

/**
 * What every analyzer owes its callers, whatever the text. {@code -Dseed=N} starts the random texts
 * at another place.
 */
class AnalyzerContractTest {
  private static final int STRESS = Integer.getInteger("stress", 1);
  private static final int TEXTS = 2_000 * STRESS * STRESS;
  private static final long FIRST_SEED = Long.getLong("seed", 0);
  private static final int HOSTILE_LENGTH = 400_000 * STRESS;

  /** A hundred times what a linear analyzer needs, a hundredth of what a quadratic one does. */
  private static final Duration PATIENCE = Duration.ofSeconds(10L * STRESS);

  /** As long as a piece that Lucene's segmenting tokenizer, and ours with it, cannot cut. */
  private static final int LONGEST_TERM = TextPieces.MAX_LENGTH;

  static Stream<Named<Analyzer>> analyzers() throws IOException {
    Lexicon lexicon = Lexicon.read(new StringReader("云成本\n成本降低\t2\nre:Invent\na\n一年级\n😀成"));
    return Stream.of(
        Named.of("word", ChineseAnalyzers.word()),
        Named.of("word query", ChineseAnalyzers.wordQuery()),
        Named.of("word with lexicon", ChineseAnalyzers.word(lexicon)),
        Named.of("word query with lexicon", ChineseAnalyzers.wordQuery(lexicon)),
        Named.of("literal", ChineseAnalyzers.literal()),
        Named.of("literal query", ChineseAnalyzers.literalQuery()),
        Named.of("smartChinese", SmartChinese.analyzer()));
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void tokensLieInsideTheTextAndPositionsAreAGraph(Analyzer analyzer) {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TEXTS; seed++) {
      String text = text(seed);
      List<AnalyzedToken> tokens = AnalyzedToken.of(analyzer, text);
      Optional<String> broken = broken(text, tokens);
      if (broken.isPresent()) {
        fail("seed %d: %s in %s of \"%s\"", seed, broken.get(), tokens, text);
      }
    }
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
  void endIsThatOfTheText(Analyzer analyzer) throws IOException {
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
            "e\u0301",
            "\u0301\u0316",
            "\u1100\u1161",
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
      assertTimeout(PATIENCE, () -> readText(analyzer, text), unit);
    }
  }

  private static void readText(Analyzer analyzer, String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      stream.reset();
      readAll(stream);
      stream.end();
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

  private static void readAll(TokenStream stream) throws IOException {
    boolean more = true;
    while (more) {
      more = stream.incrementToken();
    }
  }

  /** What is wrong with the tokens of a text; after each starts another one, or a gap of one. */
  private static Optional<String> broken(String text, List<AnalyzedToken> tokens) {
    int last = tokens.stream().mapToInt(token -> end(token)).max().orElse(0);
    BitSet nodes = new BitSet();
    nodes.set(last);
    tokens.forEach(token -> nodes.set(token.position()));
    int offset = 0;
    int position = 0;
    for (AnalyzedToken token : tokens) {
      boolean isInside =
          !token.term().isEmpty()
              && offset <= token.from()
              && token.from() < token.to()
              && token.to() <= text.length()
              && !isInsidePair(text, token.from())
              && !isInsidePair(text, token.to());
      boolean isEdge =
          position <= token.position()
              && token.positionLength() > 0
              && (nodes.get(end(token)) || nodes.get(end(token) + 1));
      if (!isInside || !isEdge) {
        return Optional.of((isInside ? "the edge of " : "the place of ") + token);
      }
      offset = token.from();
      position = token.position();
    }
    return Optional.empty();
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
