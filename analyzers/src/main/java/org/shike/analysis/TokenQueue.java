// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.apache.lucene.util.ArrayUtil;

/** Tokens to be emitted, in flat arrays that are reused. */
final class TokenQueue {
  private char[] chars = new char[256];
  private int length;

  private int count;
  private int next;
  private int[] termStarts = new int[17];
  private int[] froms = new int[16];
  private int[] tos = new int[16];
  private int[] increments = new int[16];
  private int[] positionLengths = new int[16];
  private String[] types = new String[16];

  void clear() {
    length = 0;
    count = 0;
    next = 0;
    termStarts[0] = 0;
  }

  /** Adds a token whose term is the folded form of {@code text[from, to)} without blanks. */
  void addFolded(String type, char[] text, int from, int to, int increment, int positionLength) {
    chars = ArrayUtil.grow(chars, length + to - from);
    Folding.fold(text, from, to, chars, length);
    length = Folding.withoutBlanks(chars, length, length + to - from);
    add(type, from, to, increment, positionLength);
  }

  void add(String type, CharSequence term, int from, int to, int increment, int positionLength) {
    chars = ArrayUtil.grow(chars, length + term.length());
    for (int at = 0; at < term.length(); at++) {
      chars[length++] = term.charAt(at);
    }
    add(type, from, to, increment, positionLength);
  }

  /**
   * Adds the terms of another queue at the position of the last token, with offsets moved by {@code
   * shift}.
   */
  void addAll(String type, TokenQueue others, int shift) {
    while (!others.isEmpty()) {
      others.next();
      String term = new String(others.chars, others.termStart(), others.termLength());
      add(type, term, others.from() + shift, others.to() + shift, 0, 1);
    }
  }

  private void add(String type, int from, int to, int increment, int positionLength) {
    if (count == froms.length) {
      grow();
    }
    froms[count] = from;
    tos[count] = to;
    increments[count] = increment;
    positionLengths[count] = positionLength;
    types[count] = type;
    termStarts[++count] = length;
  }

  private void grow() {
    froms = ArrayUtil.grow(froms);
    int size = froms.length;
    tos = ArrayUtil.growExact(tos, size);
    increments = ArrayUtil.growExact(increments, size);
    positionLengths = ArrayUtil.growExact(positionLengths, size);
    types = ArrayUtil.growExact(types, size);
    termStarts = ArrayUtil.growExact(termStarts, size + 1);
  }

  boolean isEmpty() {
    return next == count;
  }

  /** Moves to the next token, which the accessors then describe. */
  void next() {
    next++;
  }

  char[] chars() {
    return chars;
  }

  int termStart() {
    return termStarts[next - 1];
  }

  int termLength() {
    return termStarts[next] - termStarts[next - 1];
  }

  int from() {
    return froms[next - 1];
  }

  int to() {
    return tos[next - 1];
  }

  int increment() {
    return increments[next - 1];
  }

  int positionLength() {
    return positionLengths[next - 1];
  }

  String type() {
    return types[next - 1];
  }
}
