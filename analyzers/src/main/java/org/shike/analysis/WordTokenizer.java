// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.CharArrayReader;
import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words as {@link SmartChineseTokenizer} segments them, except that a run of letters and digits
 * stays whole and punctuation leaves a gap in the positions instead of a {@code ,} token.
 *
 * <table class="striped">
 * <caption>Tokens of {@code 用EC2,每天2.71亿𠮷}</caption>
 * <thead><tr><th>term</th><th>position</th><th>offsets</th></tr></thead>
 * <tbody>
 * <tr><td>用</td><td>0</td><td>0-1</td></tr>
 * <tr><td>ec2</td><td>1</td><td>1-4</td></tr>
 * <tr><td>每天</td><td>3</td><td>5-7</td></tr>
 * <tr><td>2.71</td><td>4</td><td>7-11</td></tr>
 * <tr><td>亿</td><td>5</td><td>11-12</td></tr>
 * <tr><td>𠮷</td><td>6</td><td>12-14</td></tr>
 * </tbody>
 * </table>
 */
final class WordTokenizer extends Tokenizer {
  /** What the segmenter emits for every punctuation mark. */
  private static final char PUNCTUATION = ',';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);

  private final SmartChineseTokenizer words = new SmartChineseTokenizer();
  private final CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute wordOffset = words.getAttribute(OffsetAttribute.class);

  private final InputText text = new InputText();
  private final Units units = new Units();
  private boolean hasWord;
  private boolean hasRun;
  private boolean afterPunctuation;

  @Override
  public void reset() throws IOException {
    super.reset();
    text.read(input);
    units.reset(text.chars(), text.length());
    words.setReader(new CharArrayReader(text.chars(), 0, text.length()));
    words.reset();
    hasWord = words.incrementToken();
    nextRun();
    afterPunctuation = false;
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    skipPunctuation();
    if (hasRun && (!hasWord || units.start() <= wordOffset.startOffset())) {
      emitRun();
      return true;
    }
    if (hasWord) {
      emitWord();
      return true;
    }
    return false;
  }

  private void skipPunctuation() throws IOException {
    while (hasWord && isPunctuation() && !startsAfterRun()) {
      afterPunctuation = true;
      hasWord = words.incrementToken();
    }
  }

  private boolean isPunctuation() {
    return word.length() == 1 && word.charAt(0) == PUNCTUATION;
  }

  private boolean startsAfterRun() {
    return hasRun && wordOffset.startOffset() >= units.start();
  }

  private void emitRun() throws IOException {
    Folding.append(term, text.chars(), units.start(), units.end());
    emitAt(units.start(), units.end());
    while (hasWord && wordOffset.startOffset() < units.end()) {
      hasWord = words.incrementToken();
    }
    nextRun();
  }

  private void emitWord() throws IOException {
    term.append(word);
    emitAt(wordOffset.startOffset(), wordOffset.endOffset());
    hasWord = words.incrementToken();
  }

  private void emitAt(int from, int to) {
    offset.setOffset(correctOffset(from), correctOffset(to));
    position.setPositionIncrement(afterPunctuation ? 2 : 1);
    afterPunctuation = false;
  }

  private void nextRun() {
    do {
      hasRun = units.next();
    } while (hasRun && !units.isRun());
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(text.length());
    offset.setOffset(last, last);
  }

  @Override
  public void close() throws IOException {
    super.close();
    words.close();
  }
}
