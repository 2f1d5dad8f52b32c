// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
import org.jspecify.annotations.Nullable;

/**
 * The words of scripts without a dictionary here, from Cyrillic to kana, by the word boundaries of
 * Unicode Standard Annex 29 as Lucene implements them.
 */
final class OtherWords {
  /** Created for the first such word, because its tables are large. */
  private @Nullable StandardTokenizerImpl words;

  private char[] text = {};
  private int length;
  private int from;

  /** Starts again with {@code text[0, length)}. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  /**
   * Reads the stretch of letters of these scripts that starts at an offset.
   *
   * @return the offset after it
   */
  int read(int at) {
    from = at;
    int end = endOfStretch(at);
    words().yyreset(new CharArrayReader(text, at, end - at));
    return end;
  }

  private StandardTokenizerImpl words() {
    if (words == null) {
      words = new StandardTokenizerImpl(Reader.nullReader());
      words.setBufferSize(Units.MAX_RUN);
    }
    return words;
  }

  /** Moves to the next word of the stretch; false at its end. */
  boolean next() throws IOException {
    return words().getNextToken() != StandardTokenizerImpl.YYEOF;
  }

  int start() {
    return from + words().yychar();
  }

  int end() {
    return start() + words().yylength();
  }

  private static boolean isLetter(int codePoint) {
    return switch (LetterKind.of(codePoint)) {
      case ALPHABETIC, SYLLABIC -> true;
      case NONE, HAN, NAME -> false;
    };
  }

  /** After the last letter that is alone or follows a mark or a digit. */
  private int endOfStretch(int at) {
    int end = at;
    for (int next = at; next < length; ) {
      int codePoint = Character.codePointAt(text, next, length);
      boolean isLetter = isLetter(codePoint);
      if (!isLetter && !mayStandInside(codePoint)) {
        return end;
      }
      next += Character.charCount(codePoint);
      end = isLetter || LetterKind.isMark(codePoint) ? next : end;
    }
    return end;
  }

  private static boolean mayStandInside(int codePoint) {
    return LetterKind.isMark(codePoint)
        || Character.isDigit(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || codePoint == '\''
        || codePoint == '\u2019'
        || codePoint == '\u05F4';
  }
}
