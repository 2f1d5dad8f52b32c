// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.shike.benchmarks.Segmenter.Word;

/**
 * The words of a segmenter that hold a letter or a digit, each at its own position, in the order of
 * their starts.
 */
final class SegmenterTokenizer extends Tokenizer {
  private static final Comparator<Word> BY_PLACE =
      Comparator.comparingInt(Word::start).thenComparingInt(Word::end);

  private final Segmenter segmenter;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private Iterator<Word> words = Collections.emptyIterator();
  private int length;

  SegmenterTokenizer(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    StringWriter text = new StringWriter();
    length = Math.toIntExact(input.transferTo(text));
    words =
        segmenter.words(text.toString()).filter(Word::hasLetterOrDigit).sorted(BY_PLACE).iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!words.hasNext()) {
      return false;
    }
    Word word = words.next();
    term.append(word.text());
    offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
