// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Runs of letters and digits whole; single characters and overlapping pairs of all other letters.
 *
 * <table class="striped">
 * <caption>Tokens of {@code 云,成本14%𠮷}</caption>
 * <thead><tr><th>term</th><th>position</th><th>offsets</th></tr></thead>
 * <tbody>
 * <tr><td>云</td><td>0</td><td>0-1</td></tr>
 * <tr><td>云成</td><td>0</td><td>0-3</td></tr>
 * <tr><td>成</td><td>1</td><td>2-3</td></tr>
 * <tr><td>成本</td><td>1</td><td>2-4</td></tr>
 * <tr><td>本</td><td>2</td><td>3-4</td></tr>
 * <tr><td>14</td><td>3</td><td>4-6</td></tr>
 * <tr><td>𠮷</td><td>4</td><td>7-9</td></tr>
 * </tbody>
 * </table>
 */
final class LiteralTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);

  private final InputText text = new InputText();
  private final Units units = new Units();

  private int characterStart;
  private int characterEnd;
  private boolean characterAwaitsPair;
  private boolean unitAwaitsItsTurn;

  @Override
  public void reset() throws IOException {
    super.reset();
    text.read(input);
    units.reset(text.chars(), text.length());
    characterAwaitsPair = false;
    unitAwaitsItsTurn = false;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (characterAwaitsPair) {
      characterAwaitsPair = false;
      unitAwaitsItsTurn = units.next();
      if (unitAwaitsItsTurn && units.isCharacter()) {
        emitPair();
        return true;
      }
    }
    if (!unitAwaitsItsTurn && !units.next()) {
      return false;
    }
    unitAwaitsItsTurn = false;
    emitUnit();
    return true;
  }

  private void emitUnit() {
    Folding.append(term, text.chars(), units.start(), units.end());
    setOffset(units.start(), units.end());
    position.setPositionIncrement(1);
    characterAwaitsPair = units.isCharacter();
    characterStart = units.start();
    characterEnd = units.end();
  }

  private void emitPair() {
    Folding.append(term, text.chars(), characterStart, characterEnd);
    Folding.append(term, text.chars(), units.start(), units.end());
    setOffset(characterStart, units.end());
    position.setPositionIncrement(0);
  }

  private void setOffset(int from, int to) {
    offset.setOffset(correctOffset(from), correctOffset(to));
  }

  @Override
  public void end() throws IOException {
    super.end();
    setOffset(text.length(), text.length());
  }
}
