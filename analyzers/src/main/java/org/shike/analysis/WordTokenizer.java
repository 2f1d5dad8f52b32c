// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * The words of the word channel: Han characters as {@link SmartChineseTokenizer} segments them,
 * names and numbers whole and with their forms and parts, everything else by Unicode's rules.
 * Punctuation leaves a gap in the positions. Letters are composed with their marks.
 *
 * <table class="striped">
 * <caption>Tokens of {@code 用C8iFlex,每天2.71亿𠮷} for an index</caption>
 * <thead><tr><th>term</th><th>type</th><th>position</th><th>offsets</th></tr></thead>
 * <tbody>
 * <tr><td>用</td><td>word</td><td>0</td><td>0-1</td></tr>
 * <tr><td>c8iflex</td><td>name</td><td>1</td><td>1-8</td></tr>
 * <tr><td>c8i</td><td>part</td><td>1</td><td>1-4</td></tr>
 * <tr><td>flex</td><td>part</td><td>1</td><td>4-8</td></tr>
 * <tr><td>每天</td><td>word</td><td>3</td><td>9-11</td></tr>
 * <tr><td>2.71亿</td><td>number</td><td>4</td><td>11-16</td></tr>
 * <tr><td>271000000</td><td>form</td><td>4</td><td>11-16</td></tr>
 * <tr><td>2.71</td><td>part</td><td>4</td><td>11-15</td></tr>
 * <tr><td>𠮷</td><td>word</td><td>5</td><td>16-18</td></tr>
 * </tbody>
 * </table>
 *
 * <p>For a query the tokens are a graph: a name is an alternative to the sequence of its parts, and
 * neighbouring names have their spelling as one word as an alternative.
 *
 * <table class="striped">
 * <caption>Tokens of {@code Graviton4 成本} for a query</caption>
 * <thead><tr><th>term</th><th>type</th><th>position</th><th>length</th></tr></thead>
 * <tbody>
 * <tr><td>graviton4</td><td>name</td><td>0</td><td>2</td></tr>
 * <tr><td>graviton</td><td>part</td><td>0</td><td>1</td></tr>
 * <tr><td>4</td><td>part</td><td>1</td><td>1</td></tr>
 * <tr><td>成本</td><td>word</td><td>2</td><td>1</td></tr>
 * </tbody>
 * </table>
 */
public final class WordTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute positionLength =
      addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final InputText text = new InputText();
  private final WordScanner words;
  private final TokenWriter writer;
  private final TokenQueue queue = new TokenQueue();
  private boolean hasBegun;

  /**
   * A tokenizer for texts or for queries.
   *
   * @param use what its tokens are for
   * @param lexicon words that stay whole
   */
  public WordTokenizer(TokenUse use, Lexicon lexicon) {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, use, lexicon);
  }

  /**
   * A tokenizer for texts or for queries.
   *
   * @param factory makes the attributes
   * @param use what its tokens are for
   * @param lexicon words that stay whole
   */
  public WordTokenizer(AttributeFactory factory, TokenUse use, Lexicon lexicon) {
    super(factory);
    words = new WordScanner(lexicon);
    writer =
        switch (use) {
          case INDEX -> new IndexTokenWriter(words);
          case QUERY -> new QueryTokenWriter(words);
        };
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    hasBegun = false;
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    if (!hasBegun) {
      begin();
    }
    if (queue.isEmpty()) {
      queue.clear();
      if (!writer.writeNext(queue)) {
        return false;
      }
    }
    queue.next();
    emit();
    return true;
  }

  private void begin() throws IOException {
    text.read(input);
    Variants.standard().simplify(text.chars(), text.length());
    IterationMarks.resolve(text.chars(), text.length());
    words.reset(text.chars(), text.length());
    writer.reset();
    queue.clear();
    hasBegun = true;
  }

  private void emit() {
    term.copyBuffer(queue.chars(), queue.termStart(), queue.termLength());
    offset.setOffset(
        correctOffset(text.startInSource(queue.from())),
        correctOffset(text.endInSource(queue.to())));
    increment.setPositionIncrement(queue.increment());
    positionLength.setPositionLength(queue.positionLength());
    type.setType(queue.type());
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(text.sourceLength());
    offset.setOffset(last, last);
  }

  @Override
  public void close() throws IOException {
    super.close();
    hasBegun = false;
  }
}
