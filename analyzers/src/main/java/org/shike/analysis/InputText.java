// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.util.ArrayUtil;

/**
 * The whole text of one field in its composed form (see {@link Composition}), in a buffer that is
 * reused for the next text. It maps each letter to its offsets in the text as it was read.
 *
 * <p>The end of a line between two Han characters is left out: cues and lines end anywhere in a
 * sentence, also inside a word or a number.
 */
final class InputText {
  private char[] chars = new char[256];
  private int length;

  /** The text as it was read, if it is another one. */
  private char[] source = {};

  private int sourceLength;
  private boolean isAsRead;

  /**
   * For each character, where its letter starts and ends in the source, if that is another text.
   */
  private int[] starts = {};

  private int[] ends = {};

  void read(Reader reader) throws IOException {
    length = 0;
    for (int got; (got = reader.read(chars, length, chars.length - length)) >= 0; ) {
      length += got;
      if (length == chars.length) {
        chars = ArrayUtil.grow(chars);
      }
    }
    sourceLength = length;
    isAsRead = Composition.isComposed(chars, length) && !holdsBrokenSentence();
    if (!isAsRead) {
      compose();
    }
  }

  private boolean holdsBrokenSentence() {
    for (int at = 1; at < length - 1; at++) {
      if (isInsideSentence(chars, length, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line ends at an offset, between two Han characters. */
  private static boolean isInsideSentence(char[] text, int length, int at) {
    return text[at] == '\n'
        && at > 0
        && at + 1 < length
        && isHan(text[at - 1])
        && isHan(text[at + 1]);
  }

  private static boolean isHan(char character) {
    return LetterKind.of(character) == LetterKind.HAN;
  }

  private void compose() {
    char[] read = chars;
    chars = source;
    source = read;
    length = 0;
    for (int from = 0; from < sourceLength; ) {
      int to = Composition.endOfLetter(source, sourceLength, from);
      if (!isInsideSentence(source, sourceLength, from)) {
        addLetter(from, to);
      }
      from = to;
    }
  }

  private void addLetter(int from, int to) {
    if (to == from + 1 && Composition.isPlain(source[from])) {
      add(source[from], from, to);
      return;
    }
    String letter = Composition.of(new String(source, from, to - from));
    for (int at = 0; at < letter.length(); at++) {
      add(letter.charAt(at), from, to);
    }
  }

  private void add(char character, int from, int to) {
    chars = ArrayUtil.grow(chars, length + 1);
    starts = ArrayUtil.grow(starts, length + 1);
    ends = ArrayUtil.grow(ends, length + 1);
    chars[length] = character;
    starts[length] = from;
    ends[length] = to;
    length++;
  }

  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  /** The length of the text as it was read. */
  int sourceLength() {
    return sourceLength;
  }

  /** The start, in the text as it was read, of the letter that starts at an offset. */
  int startInSource(int from) {
    return isAsRead ? from : starts[from];
  }

  /** The end, in the text as it was read, of the letter that ends at an offset, with its marks. */
  int endInSource(int to) {
    return isAsRead ? Composition.endOfMarks(chars, length, to) : ends[to - 1];
  }
}
