// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A letter is the same whether it is written composed or followed by its marks. */
class CompositionTest {
  private static final Normalizer2 ICU = Normalizer2.getNFCInstance();
  private static final int TEXTS = 2_000 * Integer.getInteger("stress", 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cafe\u0301            | café@0[0-5]
          CAFE\u0301s 2         | cafés@0[0-6] 2@1[7-8]
          成e\u0301本           | 成@0[0-1] é@1[1-3] 本@2[3-4]
          Vie\u0323\u0302t      | việt@0[0-6]
          Vie\u0302\u0323t      | việt@0[0-6]
          Viê\u0323t            | việt@0[0-5]
          x\u0302y              | x\u0302y@0[0-3]
          x\u0302\u0323         | x\u0323\u0302@0[0-3]
          \u1112\u1161\u11AB국  | 한@0[0-3] 한국@0[0-4] 국@1[3-4]
          하\u11AB국            | 한@0[0-2] 한국@0[0-3] 국@1[2-3]
          \u1112\u1161\u1161    | 하@0[0-2] 하\u1161@0[0-3] \u1161@1[2-3]
          か\u3099き            | が@0[0-2] がき@0[0-3] き@1[2-3]
          か\u0301き            | か@0[0-2] かき@0[0-3] き@1[2-3]
          ที่นี่                   | ท@0[0-3] ทน@0[0-6] น@1[3-6]
          葛\uDB40\uDD00城      | 葛@0[0-3] 葛城@0[0-4] 城@1[3-4]
          豈\uFA0C              | 岂@0[0-1] 岂兀@0[0-2] 兀@1[1-2]
          \u0301成              | 成@0[1-2]
          ﾃﾞｰﾀ                  | デ@0[0-2] デー@0[0-3] ー@1[2-3] ータ@1[2-4] タ@2[3-4]
          ﾊ\u0301ﾟ              | パ@0[0-3]
          a\u00ADb\u2060c        | abc@0[0-5]
          \u00AD成\u00AD本       | 成@0[1-3] 成本@0[1-4] 本@1[3-4]
          =\u0338a              | a@0[2-3]
          ''                    | ''
          """)
  void lettersAreComposedAndKeepTheirPlaces(String text, String tokens) {
    String line =
        Channel.LITERAL.tokens(text.translateEscapes()).stream()
            .map(AnalyzedToken::toString)
            .collect(Collectors.joining(" "));
    assertThat(line).isEqualTo(tokens.translateEscapes());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "LUCENE")
  void bothFormsHaveTheSameTokens(Channel channel) {
    for (long seed = 0; seed < TEXTS; seed++) {
      String text = RandomText.of(new Random(seed));
      assertThat(said(channel, decomposed(text)))
          .as("seed %d: \"%s\"", seed, text)
          .isEqualTo(said(channel, composed(text)))
          .isEqualTo(said(channel, text));
    }
  }

  /** The tokens of a text, each with the composed form of its text. */
  private static List<String> said(Channel channel, String text) {
    return channel.tokens(text).stream()
        .map(
            token ->
                token.term()
                    + '@'
                    + token.position()
                    + composed(text.substring(token.from(), token.to())))
        .toList();
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Form.NFD);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "LUCENE")
  void noTokenPartsALetterFromItsMarks(Channel channel) {
    for (long seed = 0; seed < TEXTS; seed++) {
      String text = RandomText.of(new Random(seed));
      for (AnalyzedToken token : channel.tokens(text)) {
        boolean isCut = isMark(text, token.from()) || isMark(text, token.to());
        assertThat(isCut).as("seed %d: %s of \"%s\"", seed, token, text).isFalse();
      }
    }
  }

  private static boolean isMark(String text, int at) {
    return at < text.length() && LetterKind.isMark(text.codePointAt(at));
  }

  @Test
  void lettersAreComposedAsInTheWholeText() throws IOException {
    InputText text = new InputText();
    for (long seed = 0; seed < TEXTS; seed++) {
      String written = RandomText.of(new Random(seed));
      text.read(new StringReader(written));
      assertThat(new String(text.chars(), 0, text.length()))
          .as("seed %d", seed)
          .isEqualTo(composed(wideAndSeen(written)));
    }
  }

  /** With full-width katakana, and without soft hyphens and word joiners. */
  private static String wideAndSeen(String text) {
    return text.codePoints()
        .filter(codePoint -> codePoint != 0xAD && codePoint != 0x2060)
        .mapToObj(Character::toString)
        .map(one -> one.matches("[\uFF66-\uFF9F]") ? Normalizer.normalize(one, Form.NFKC) : one)
        .collect(Collectors.joining());
  }

  @Test
  void everyCodePointWithAnotherFormIsKnown() {
    assertThat(codePoints().filter(CompositionTest::isWronglyPlain)).isEmpty();
    assertThat(codePoints().filter(CompositionTest::isWronglyApart)).isEmpty();
  }

  private static IntStream codePoints() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(Character::isDefined)
        .filter(codePoint -> Character.getType(codePoint) != Character.SURROGATE);
  }

  private static boolean isWronglyPlain(int codePoint) {
    char[] text = Character.toChars(codePoint);
    boolean isPlain =
        !LetterKind.isMark(codePoint)
            && ICU.isNormalized(new String(text))
            && ICU.hasBoundaryBefore(codePoint);
    return Composition.isPlain(text, text.length) && !isPlain;
  }

  private static boolean isWronglyApart(int codePoint) {
    return !LetterKind.isMark(codePoint)
        && !Composition.isJoining(codePoint)
        && !ICU.hasBoundaryBefore(codePoint);
  }

  @Test
  void wordsOfALexiconAreComposed() throws IOException {
    Lexicon lexicon = Lexicon.read(new StringReader("cafe\u0301成本"));
    assertThat(Channel.WORD.tokens("用café成本", lexicon))
        .extracting(AnalyzedToken::term)
        .contains("café成本");
  }
}
