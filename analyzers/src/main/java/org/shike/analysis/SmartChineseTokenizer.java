// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.shike.analysis.segment.CharacterKind;
import org.shike.analysis.segment.SentenceSegmenter;
import org.shike.analysis.segment.TextPieces;

/**
 * Segments Chinese and mixed Chinese/English text into words.
 *
 * <p>For any text of up to 1024 characters the tokens are exactly those of Lucene's {@code
 * HMMChineseTokenizer}, from the same dictionaries and by the same formula, at a fraction of its
 * cost. A longer text is cut where no word is damaged, unlike Lucene's, which cuts even a run of
 * letters at any multiple of 1024.
 *
 * <table class="striped">
 * <caption>Tokens of {@code 我们 讨论,Graviton4𠮷}</caption>
 * <thead><tr><th>term</th><th>position</th><th>offsets</th></tr></thead>
 * <tbody>
 * <tr><td>我们</td><td>0</td><td>0-2</td></tr>
 * <tr><td>讨论</td><td>1</td><td>3-5</td></tr>
 * <tr><td>,</td><td>2</td><td>5-6</td></tr>
 * <tr><td>graviton</td><td>3</td><td>6-14</td></tr>
 * <tr><td>4</td><td>4</td><td>14-15</td></tr>
 * <tr><td>𠮷</td><td>5</td><td>15-17</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Letters {@code A-Z} become lower case, full-width letters and digits become ASCII, and every
 * punctuation mark becomes a comma. Blanks inside a word are skipped.
 */
public final class SmartChineseTokenizer extends Tokenizer {
  private static final int FULL_WIDTH_TO_ASCII = 0xFF10 - '0';
  private static final int TO_LOWER_CASE = 'a' - 'A';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  private final SentenceSegmenter segmenter = new SentenceSegmenter();
  private final TextPieces pieces = new TextPieces(segmenter);
  private int word;
  private int words;

  /** A tokenizer with the dictionary that comes with SmartCN. */
  public SmartChineseTokenizer() {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY);
  }

  /**
   * A tokenizer with the dictionary that comes with SmartCN.
   *
   * @param factory makes the attributes
   */
  public SmartChineseTokenizer(AttributeFactory factory) {
    super(factory);
    begin();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    begin();
  }

  /** Until the stream is reset, reading the input fails. */
  private void begin() {
    pieces.reset(input);
    word = 0;
    words = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    while (word == words) {
      if (!pieces.next()) {
        return false;
      }
      segmenter.segment(pieces.chars(), pieces.sentenceStart(), pieces.sentenceEnd());
      word = 0;
      words = segmenter.count();
    }
    emit(segmenter.start(word), segmenter.end(word));
    word++;
    return true;
  }

  private void emit(int start, int end) {
    offset.setOffset(correctOffset(pieces.offset() + start), correctOffset(pieces.offset() + end));
    switch (CharacterKind.of(pieces.chars()[start])) {
      case CharacterKind.DELIMITER -> term.append(',');
      case CharacterKind.HAN -> appendHan(start, end);
      case CharacterKind.SURROGATE -> term.copyBuffer(pieces.chars(), start, end - start);
      default -> appendFolded(start, end);
    }
  }

  private void appendHan(int start, int end) {
    if (segmenter.holdsBlanks(word)) {
      appendWithoutBlanks(start, end);
      return;
    }
    char[] source = pieces.chars();
    char[] target = term.resizeBuffer(end - start);
    for (int at = start; at < end; at++) {
      target[at - start] = source[at];
    }
    term.setLength(end - start);
  }

  private void appendWithoutBlanks(int start, int end) {
    term.setEmpty();
    for (int at = start; at < end; at++) {
      char character = pieces.chars()[at];
      if (CharacterKind.of(character) != CharacterKind.BLANK) {
        term.append(character);
      }
    }
  }

  private void appendFolded(int start, int end) {
    char[] target = term.resizeBuffer(end - start);
    char[] source = pieces.chars();
    for (int at = start; at < end; at++) {
      target[at - start] = folded(source[at]);
    }
    term.setLength(end - start);
  }

  private static char folded(char character) {
    char narrow = isFullWidth(character) ? (char) (character - FULL_WIDTH_TO_ASCII) : character;
    boolean upperCase = narrow >= 'A' && narrow <= 'Z';
    return upperCase ? (char) (narrow + TO_LOWER_CASE) : narrow;
  }

  private static boolean isFullWidth(char character) {
    if (character < 0xFF10) {
      return false;
    }
    byte kind = CharacterKind.of(character);
    return kind == CharacterKind.FULL_WIDTH_LETTER || kind == CharacterKind.FULL_WIDTH_DIGIT;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(pieces.end());
    offset.setOffset(last, last);
  }

  @Override
  public void close() throws IOException {
    super.close();
    begin();
  }
}
