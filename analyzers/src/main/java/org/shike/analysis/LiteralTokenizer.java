// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Runs of letters and digits whole; single characters and overlapping pairs of all other letters.
 * Blanks and punctuation leave no gap.
 *
 * <table class="striped">
 * <caption>Tokens of {@code 云,成本14%𠮷}</caption>
 * <thead><tr><th>term</th><th>position</th><th>offsets</th><th>type</th><th>in a query</th></tr></thead>
 * <tbody>
 * <tr><td>云</td><td>0</td><td>0-1</td><td>character</td><td></td></tr>
 * <tr><td>云成</td><td>0</td><td>0-3</td><td>pair</td><td>yes</td></tr>
 * <tr><td>成</td><td>1</td><td>2-3</td><td>character</td><td></td></tr>
 * <tr><td>成本</td><td>1</td><td>2-4</td><td>pair</td><td>yes</td></tr>
 * <tr><td>本</td><td>2</td><td>3-4</td><td>characterAtRun</td><td></td></tr>
 * <tr><td>14</td><td>3</td><td>4-6</td><td>word</td><td>yes</td></tr>
 * <tr><td>𠮷</td><td>4</td><td>7-9</td><td>characterAtRun</td><td>yes</td></tr>
 * </tbody>
 * </table>
 *
 * <p>For a query it leaves out characters that pairs already contain: as a phrase, the rest finds
 * the same texts. Letters are composed with their marks, then case, width and traditional
 * characters are folded one character at a time, so that a piece of a text is folded as in the
 * whole.
 */
public final class LiteralTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final boolean forQuery;
  private final InputText text = new InputText();
  private final Units units = new Units();

  /** The current unit; {@link #units} is one ahead. */
  private int start;

  private int end;
  private boolean isCharacter;
  private boolean isRun;
  private boolean isAfterRun;
  private boolean hasNext;
  private boolean pairIsDue;
  private boolean heldByPair;
  private int increment;
  private boolean hasBegun;

  /**
   * A tokenizer for texts or for queries.
   *
   * @param use what its tokens are for
   */
  public LiteralTokenizer(TokenUse use) {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, use);
  }

  /**
   * A tokenizer for texts or for queries.
   *
   * @param factory makes the attributes
   * @param use what its tokens are for
   */
  public LiteralTokenizer(AttributeFactory factory, TokenUse use) {
    super(factory);
    this.forQuery = use == TokenUse.QUERY;
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
    if (pairIsDue) {
      pairIsDue = false;
      emitPair();
      return true;
    }
    while (nextUnit()) {
      if (forQuery ? emitForQuery() : emitForIndex()) {
        return true;
      }
    }
    return false;
  }

  private void begin() throws IOException {
    text.read(input);
    Variants.standard().simplifyEach(text.chars(), text.length());
    units.reset(text.chars(), text.length());
    hasNext = units.next();
    isRun = false;
    pairIsDue = false;
    heldByPair = false;
    increment = 0;
    hasBegun = true;
  }

  private boolean nextUnit() {
    if (!hasNext) {
      return false;
    }
    isAfterRun = isRun;
    start = units.start();
    end = units.end();
    isCharacter = units.isCharacter();
    isRun = !isCharacter;
    hasNext = units.next();
    increment++;
    return true;
  }

  private boolean emitForIndex() {
    pairIsDue = startsPair();
    emitUnit();
    return true;
  }

  private boolean emitForQuery() {
    boolean wasHeld = heldByPair;
    heldByPair = startsPair();
    if (heldByPair) {
      emitPair();
    } else if (!wasHeld) {
      emitUnit();
    }
    return heldByPair || !wasHeld;
  }

  private boolean startsPair() {
    return isCharacter && hasNext && units.isCharacter();
  }

  private void emitUnit() {
    Folding.fold(text.chars(), start, end, term.resizeBuffer(end - start), 0);
    term.setLength(end - start);
    if (isCharacter) {
      type.setType(isAtRun() ? TokenTypes.CHARACTER_AT_RUN : TokenTypes.CHARACTER);
    }
    emitAt(start, end);
  }

  private boolean isAtRun() {
    return isAfterRun || (hasNext && !units.isCharacter());
  }

  private void emitPair() {
    int first = end - start;
    int length = first + units.end() - units.start();
    char[] target = term.resizeBuffer(length);
    Folding.fold(text.chars(), start, end, target, 0);
    Folding.fold(text.chars(), units.start(), units.end(), target, first);
    term.setLength(length);
    type.setType(TokenTypes.PAIR);
    emitAt(start, units.end());
  }

  private void emitAt(int from, int to) {
    offset.setOffset(correctOffset(text.startInSource(from)), correctOffset(text.endInSource(to)));
    position.setPositionIncrement(increment);
    increment = 0;
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
