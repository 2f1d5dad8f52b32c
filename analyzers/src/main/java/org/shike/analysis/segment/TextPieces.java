// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads a text piece by piece, and each piece sentence by sentence. A piece has at most {@link
 * #MAX_LENGTH} characters: the rest of the text if it is not longer, else everything up to the last
 * line end. If there is no line end, a piece ends after a sentence, else after a punctuation mark
 * or a blank, else between two words. A word that is longer than a piece is cut at the limit.
 */
public final class TextPieces {
  public static final int MAX_LENGTH = 1024;

  /**
   * The number of characters before the limit that are left to the next piece if a piece ends
   * between two words.
   */
  private static final int LEFT_TO_NEXT = 32;

  private final SentenceSegmenter segmenter;
  private final Sentences sentences = new Sentences();

  /** One character more than a piece may have, to know whether the text continues. */
  private final char[] buffer = new char[MAX_LENGTH + 1];

  private Reader reader = Reader.nullReader();
  private int buffered;
  private int pieceLength;
  private int offset;
  private int sentenceStart;
  private int sentenceEnd;

  public TextPieces(SentenceSegmenter segmenter) {
    this.segmenter = segmenter;
  }

  public void reset(Reader reader) {
    this.reader = reader;
    buffered = 0;
    pieceLength = 0;
    offset = 0;
    begin();
  }

  /** The line ends at which Lucene's segmenting tokenizers cut a text safely. */
  public static boolean isLineEnd(char character) {
    return switch (character) {
      case '\n', '\r', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  /** Moves to the next sentence; false at the end of the text. */
  public boolean next() throws IOException {
    while (sentenceEnd == pieceLength) {
      if (!nextPiece()) {
        return false;
      }
    }
    sentenceStart = sentenceEnd;
    sentenceEnd = sentences.end(buffer, sentenceStart, pieceLength);
    return true;
  }

  /** The buffer; it starts with the characters of the piece, and sentences are ranges of it. */
  public char[] chars() {
    return buffer;
  }

  public int pieceLength() {
    return pieceLength;
  }

  public int sentenceStart() {
    return sentenceStart;
  }

  public int sentenceEnd() {
    return sentenceEnd;
  }

  /** Offset of the piece in the text. */
  public int offset() {
    return offset;
  }

  /** Offset after the last character that was read. */
  public int end() {
    return offset + buffered;
  }

  /** Moves to the next piece; false at the end of the text. */
  public boolean nextPiece() throws IOException {
    offset += pieceLength;
    buffered -= pieceLength;
    System.arraycopy(buffer, pieceLength, buffer, 0, buffered);
    pieceLength = 0;
    fill();
    pieceLength = border();
    begin();
    return pieceLength > 0;
  }

  private void fill() throws IOException {
    int got = 0;
    while (got >= 0 && buffered < buffer.length) {
      buffered += got;
      got = buffered < buffer.length ? reader.read(buffer, buffered, buffer.length - buffered) : -1;
    }
  }

  private void begin() {
    sentenceStart = 0;
    sentenceEnd = 0;
  }

  private int border() {
    if (buffered < MAX_LENGTH) {
      return buffered;
    }
    int line = afterLast(TextPieces::isLineEnd);
    if (line > 0 || buffered == MAX_LENGTH) {
      return line > 0 ? line : buffered;
    }
    int sentence = sentences.lastStart(buffer, MAX_LENGTH);
    if (sentence > 0) {
      return sentence;
    }
    int mark = afterLast(TextPieces::isMark);
    return mark > 0 ? mark : lastWord();
  }

  private interface Test {
    boolean holds(char character);
  }

  private int afterLast(Test test) {
    int border = MAX_LENGTH;
    while (border > 0 && !test.holds(buffer[border - 1])) {
      border--;
    }
    return border;
  }

  private static boolean isMark(char character) {
    byte kind = CharacterKind.of(character);
    return kind == CharacterKind.BLANK || kind == CharacterKind.DELIMITER;
  }

  private int lastWord() {
    segmenter.segment(buffer, 0, MAX_LENGTH);
    for (int word = segmenter.count() - 1; word >= 0; word--) {
      if (segmenter.end(word) <= MAX_LENGTH - LEFT_TO_NEXT) {
        return segmenter.end(word);
      }
    }
    boolean insidePair = Character.isHighSurrogate(buffer[MAX_LENGTH - 1]);
    return insidePair ? MAX_LENGTH - 1 : MAX_LENGTH;
  }
}
