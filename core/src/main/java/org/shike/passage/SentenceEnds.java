// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

/** Finds where a sentence ends: after its mark, the quotes and brackets it closes, and blanks. */
final class SentenceEnds {
  static final int NONE = -1;

  private static final String MARKS = "。！？｡!?…";
  private static final String CLOSERS = "”’」』）】》〉\"')]";

  /** What is right before an offset. */
  private enum Before {
    TEXT,
    MARK,
    BLANK
  }

  private SentenceEnds() {}

  /**
   * The last end of a sentence from {@code soonest} to {@code latest}, both included, where the
   * text may be cut; {@link #NONE} if there is none.
   *
   * @param line the whole text
   * @param from where the passage starts in it
   */
  static int last(CuePiece line, int from, int soonest, int latest) {
    String text = line.source();
    int last = NONE;
    Before before = Before.TEXT;
    for (int at = from; at < latest; at++) {
      before = after(before, text, at);
      int end = at + 1;
      if (end >= soonest && isEnd(before, text, end) && isCut(line, from, end)) {
        last = end;
      }
    }
    return last;
  }

  private static Before after(Before before, String text, int at) {
    char character = text.charAt(at);
    if (isMark(text, at)) {
      return Before.MARK;
    }
    if (before == Before.MARK && isCloser(character)) {
      return Before.MARK;
    }
    return before != Before.TEXT && Character.isWhitespace(character) ? Before.BLANK : Before.TEXT;
  }

  private static boolean isEnd(Before before, String text, int end) {
    return switch (before) {
      case TEXT -> false;
      case MARK -> end == text.length() || !(isMark(text, end) || isCloser(text.charAt(end)));
      case BLANK -> true;
    };
  }

  private static boolean isCut(CuePiece line, int from, int at) {
    return at == line.source().length() || Cuts.isAllowed(line, from, at);
  }

  /** A full stop is a mark only before a blank, a closing quote or the end: not in {@code 2.5}. */
  private static boolean isMark(String text, int at) {
    char character = text.charAt(at);
    if (character != '.') {
      return MARKS.indexOf(character) >= 0;
    }
    int next = at + 1;
    return next == text.length()
        || Character.isWhitespace(text.charAt(next))
        || isCloser(text.charAt(next));
  }

  private static boolean isCloser(char character) {
    return CLOSERS.indexOf(character) >= 0;
  }
}
