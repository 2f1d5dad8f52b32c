// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.shike.analysis.segment.CharacterKind;
import org.shike.analysis.segment.SentenceSegmenter;
import org.shike.analysis.segment.TextPieces;

/**
 * The words of Han characters in a text: those of the user's lexicon first, and between them what
 * {@link SentenceSegmenter} finds. Keeps its arrays from one text to the next.
 */
final class TextWords {
  private static final int NO_WORD = 0;
  private static final int INSIDE_WORD = -1;

  /** Set in the end of a word of the lexicon; offsets stay below it. */
  private static final int OF_LEXICON = 1 << 30;

  private final SentenceSegmenter segmenter = new SentenceSegmenter();
  private final TextPieces pieces = new TextPieces(segmenter);
  private final LexiconMatcher lexicon;

  /** For each offset the end of the word that starts there, or one of the two constants. */
  private int[] ends = new int[256];

  TextWords(Lexicon lexicon) {
    this.lexicon = new LexiconMatcher(lexicon);
  }

  /** Finds the words of {@code text[0, length)}. */
  void read(char[] text, int length) throws IOException {
    if (ends.length <= length) {
      ends = ArrayUtil.growNoCopy(ends, length + 1);
    }
    Arrays.fill(ends, 0, length + 1, NO_WORD);
    lexicon.read(text, length);
    int from = 0;
    while (lexicon.next()) {
      segment(text, from, lexicon.start());
      mark(lexicon.start(), lexicon.end());
      ends[lexicon.start()] |= OF_LEXICON;
      from = lexicon.end();
    }
    segment(text, from, length);
  }

  /** Offset after the word that starts at an offset; 0 if none does. */
  int endOfWordAt(int offset) {
    return Math.max(NO_WORD, ends[offset]) & ~OF_LEXICON;
  }

  /** Whether a word of the lexicon starts at an offset. */
  boolean isOfLexicon(int offset) {
    return ends[offset] > OF_LEXICON;
  }

  /**
   * Where the first word of the lexicon starts at or after an offset; {@code end} if there is none.
   */
  int nextOfLexicon(int offset, int end) {
    int next = lexicon.isEmpty() ? end : offset;
    while (next < end && !isOfLexicon(next)) {
      next++;
    }
    return next;
  }

  /** Whether the dictionary has a word of these two Han characters, wherever they are. */
  boolean isInDictionary(char first, char second) {
    return segmenter.isWord(first, second);
  }

  /** Whether an offset is inside a word. */
  boolean isInsideWord(int offset) {
    return ends[offset] == INSIDE_WORD;
  }

  /** Whether an offset of {@code text[0, length)} is inside neither a word nor a name. */
  boolean isBorder(char[] text, int length, int at) {
    if (at == length) {
      return true;
    }
    boolean isInsideName =
        LetterKind.of(text[at - 1]) == LetterKind.NAME
            && !Digits.isDigit(text[at - 1])
            && LetterKind.of(text[at]) == LetterKind.NAME;
    return !isInsideName && !isInsideWord(at);
  }

  private void segment(char[] text, int from, int to) throws IOException {
    if (from == to) {
      return;
    }
    pieces.reset(new CharArrayReader(text, from, to - from));
    while (pieces.next()) {
      segmenter.segment(pieces.chars(), pieces.sentenceStart(), pieces.sentenceEnd());
      markHanWords(from + pieces.offset());
    }
  }

  private void markHanWords(int offset) {
    for (int word = 0; word < segmenter.count(); word++) {
      if (segmenter.kind(word) == CharacterKind.HAN) {
        mark(offset + segmenter.start(word), offset + segmenter.end(word));
      }
    }
  }

  private void mark(int from, int to) {
    ends[from] = to;
    Arrays.fill(ends, from + 1, to, INSIDE_WORD);
  }
}
