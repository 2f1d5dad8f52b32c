// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.shike.analysis.segment.SentenceSegmenter;
import org.shike.analysis.segment.TextPieces;

/**
 * Whether {@link SmartChineseTokenizer} and Lucene's {@code HMMChineseTokenizer} agree on a text.
 * Immutable.
 *
 * <p>Lucene's cuts a long text anywhere, so Lucene's gets each piece of ours separately.
 *
 * @param tokens the number of tokens compared
 * @param firstDifference the tokens of both where they first differ; empty if they agree
 */
public record SmartChineseComparison(long tokens, Optional<String> firstDifference) {
  /**
   * Compares the two on a text.
   *
   * @param text of any length
   * @return the result
   */
  public static SmartChineseComparison of(String text) {
    try (Side ours = new Side(new SmartChineseTokenizer());
        Side lucene = new Side(new HMMChineseTokenizer())) {
      return compare(text, ours, lucene);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }

  private static SmartChineseComparison compare(String text, Side ours, Side lucene)
      throws IOException {
    TextPieces pieces = new TextPieces(new SentenceSegmenter());
    pieces.reset(new StringReader(text));
    ours.start(text.toCharArray(), 0, text.length());
    long tokens = 0;
    while (pieces.nextPiece()) {
      lucene.start(pieces.chars(), pieces.offset(), pieces.pieceLength());
      while (lucene.next()) {
        String found = ours.next() ? ours.token() : "the end";
        if (!found.equals(lucene.token())) {
          return new SmartChineseComparison(tokens, Optional.of(difference(found, lucene.token())));
        }
        tokens++;
      }
    }
    return ours.next()
        ? new SmartChineseComparison(tokens, Optional.of(difference(ours.token(), "the end")))
        : new SmartChineseComparison(tokens, Optional.empty());
  }

  private static String difference(String ours, String lucene) {
    return "Shike has " + ours + ", Lucene has " + lucene;
  }

  /** One of the two, with what it makes of a text that starts at an offset of the whole. */
  private static final class Side implements AutoCloseable {
    private final Tokenizer tokenizer;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;
    private int start;

    Side(Tokenizer tokenizer) {
      this.tokenizer = tokenizer;
      this.term = tokenizer.addAttribute(CharTermAttribute.class);
      this.offset = tokenizer.addAttribute(OffsetAttribute.class);
    }

    void start(char[] text, int start, int length) throws IOException {
      this.start = start;
      tokenizer.close();
      tokenizer.setReader(new CharArrayReader(text, 0, length));
      tokenizer.reset();
    }

    boolean next() throws IOException {
      return tokenizer.incrementToken();
    }

    String token() {
      return term + "[" + (start + offset.startOffset()) + "-" + (start + offset.endOffset()) + "]";
    }

    @Override
    public void close() throws IOException {
      tokenizer.close();
    }
  }
}
