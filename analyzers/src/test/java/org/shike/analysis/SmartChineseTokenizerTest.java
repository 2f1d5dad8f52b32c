// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.analysis.segment.DictionaryWords;

/** Lucene's own tokenizer is the oracle. */
class SmartChineseTokenizerTest {
  private static final int STRESS = Integer.getInteger("stress", 1);

  private static final int MEGABYTES = 2 * STRESS;
  private static final int HAN_WORDS = 86_500;

  private static final String[] ALPHABETS = {
    "云成本降低性能的实例中国人民一二三四",
    "abcXYZ019",
    " .,，。%-/_+#&\t\r\n\u3000\u0085\u2028",
    "𠮷𩸽😀👨‍👩‍👧",
    "ＡＺ０９．，ａ",
    "éÖßİıд\u00A0",
    "데ータ한국〇々",
    "\u0000\u0007\uFEFF\u200B",
    "①Ⅷ²→★",
    "\uD800x\uDC00",
  };

  private final Tokenizer lucene = new HMMChineseTokenizer();
  private final Tokenizer ours = new SmartChineseTokenizer();

  @Test
  void everyWordOfTheDictionaryIsSegmentedAsLuceneDoes() throws IOException {
    List<String> words = DictionaryWords.all();
    assertThat(words).hasSize(HAN_WORDS);
    for (String word : words) {
      assertSame(word, "alone");
    }
  }

  @Test
  void everyWordBeforeAnotherIsSegmentedAsLuceneDoes() throws IOException {
    List<String> words = DictionaryWords.all();
    long seed = 7;
    Random random = new Random(seed);
    for (String word : words) {
      for (int follower = 0; follower < Math.min(10, STRESS); follower++) {
        assertSame(word + words.get(random.nextInt(words.size())), "seed " + seed);
      }
    }
  }

  @Test
  void anyTextOfUpTo1024CharactersIsSegmentedAsLuceneDoes() throws IOException {
    long characters = 0;
    for (long seed = 0; characters < MEGABYTES * 1_000_000L / 2; seed++) {
      String text = text(seed);
      assertSame(text, "seed " + seed);
      characters += text.length();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        ",",
        "成",
        "成 本",
        "我们 讨论\u3000机 制",
        "EC2",
        "ＥＣ２",
        "2.71亿",
        "\uD800",
        "\uDC00",
        "😀"
      })
  void smallTextsAreSegmentedAsLuceneDoes(String text) throws IOException {
    assertSame(text, "small");
  }

  @Test
  void textOfExactly1024CharactersIsSegmentedAsLuceneDoes() throws IOException {
    for (String unit : List.of("成本", "成本\n", "成本。", "ab ", "a", "1", "成", "😀", "\n")) {
      String text = unit.repeat(1024).substring(0, 1024);
      assertSame(text, unit);
    }
  }

  /** Between two borders are the words that Lucene's segmenter makes of the piece alone. */
  @ParameterizedTest
  @ValueSource(strings = {"成本降低", "Graviton", "EC2 成本,", "成本。", "我们讨论\n机制", "a", "😀", "国"})
  void longTextIsSegmentedPieceByPieceAsLuceneDoes(String unit) throws IOException {
    String text = unit.repeat(8_000 / unit.length());
    SmartChineseComparison comparison = SmartChineseComparison.of(text);
    assertThat(comparison.firstDifference()).isEmpty();
    assertThat(comparison.tokens()).isEqualTo(terms(text).size());
  }

  @Test
  void anyLongTextIsSegmentedPieceByPieceAsLuceneDoes() {
    for (long seed = 0; seed < 10L * STRESS; seed++) {
      StringBuilder text = new StringBuilder();
      for (long part = seed * 1_000; text.length() < 20_000; part++) {
        text.append(text(part));
      }
      assertThat(SmartChineseComparison.of(text.toString()).firstDifference())
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  @Test
  void wordsOfALongTextStayWhole() throws IOException {
    String text = "Graviton 成本降低,".repeat(500);
    assertThat(terms(text)).containsOnly("graviton", "成本", "降低", ",");
    assertThat(terms("😀".repeat(5_000))).containsOnly("😀");
    assertThat(terms("人工智能".repeat(1_000))).containsOnly("人工智能");
  }

  @Test
  void luceneFindsTheFactoryByName() {
    TokenizerFactory factory = TokenizerFactory.forName("smartChinese", new HashMap<>());
    assertThat(factory.create()).isInstanceOf(SmartChineseTokenizer.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SmartChineseTokenizerFactory(new HashMap<>(Map.of("size", "1"))))
        .withMessage("smartChinese has no parameters, but got {size=1}");
  }

  private void assertSame(String text, String what) throws IOException {
    String expected = line(lucene, text, 0);
    String found = line(ours, text, 0);
    if (!found.equals(expected)) {
      assertThat(found).as("%s: %s", what, text).isEqualTo(expected);
    }
  }

  private List<String> terms(String text) throws IOException {
    ours.setReader(new StringReader(text));
    CharTermAttribute term = ours.getAttribute(CharTermAttribute.class);
    List<String> terms = new ArrayList<>();
    ours.reset();
    while (ours.incrementToken()) {
      terms.add(term.toString());
    }
    ours.close();
    return terms;
  }

  /** Everything a tokenizer says of a text, as one line. */
  private static String line(Tokenizer tokenizer, String text, int shift) throws IOException {
    CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = tokenizer.addAttribute(PositionIncrementAttribute.class);
    TypeAttribute type = tokenizer.addAttribute(TypeAttribute.class);
    StringBuilder line = new StringBuilder();
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      line.append(term).append('[').append(offset.startOffset() + shift).append('-');
      line.append(offset.endOffset() + shift).append("]+").append(increment.getPositionIncrement());
      line.append(type.type()).append(' ');
    }
    tokenizer.end();
    assertThat(offset.startOffset()).isEqualTo(offset.endOffset()).isEqualTo(text.length());
    tokenizer.close();
    return line.toString();
  }

  /** A text of up to 1024 characters from all alphabets, all of Han, and all of UTF-16. */
  private static String text(long seed) {
    Random random = new Random(seed);
    int length = random.nextInt(20) == 0 ? 1024 : random.nextInt(200);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int kind = random.nextInt(ALPHABETS.length + 4);
      if (kind < ALPHABETS.length) {
        append(text, ALPHABETS[kind], random);
      } else if (kind > ALPHABETS.length) {
        random.ints(20, 0x4E00, 0x9FA6).forEach(text::appendCodePoint);
      } else {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
    }
    text.setLength(length);
    return text.toString();
  }

  private static void append(StringBuilder text, String alphabet, Random random) {
    int[] characters = alphabet.codePoints().toArray();
    random.ints(4, 0, characters.length).forEach(at -> text.appendCodePoint(characters[at]));
  }
}
