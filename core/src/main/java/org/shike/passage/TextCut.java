// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

/**
 * Cuts a text that is larger than a passage may be. Offsets are its own.
 *
 * @param line the whole text
 * @param from where the passage starts
 * @param limit the last offset at which it may end, after {@code from} and inside the text
 */
record TextCut(CuePiece line, int from, int limit) {
  /**
   * A word may make a passage larger than its limit, but only up to this length: a longer run of
   * letters is not a word, and analysis also cuts it there.
   */
  static final int LONGEST_WORD = 255;

  private static final String PUNCTUATION = "，、；：）】》」』”";

  /**
   * Where to cut: at the end of a sentence, not before {@code soonest}; else after other
   * punctuation or a blank, not before it either; else wherever a cut is allowed.
   */
  int at(int soonest) {
    int sentence = SentenceEnds.last(line, from, soonest, limit);
    return sentence == SentenceEnds.NONE ? inSentence(soonest) : sentence;
  }

  private int inSentence(int soonest) {
    for (int at = limit; at >= soonest; at--) {
      if (isAfterPunctuation(at) && Cuts.isAllowed(line, from, at)) {
        return at;
      }
    }
    for (int at = limit; at > from; at--) {
      if (Cuts.isAllowed(line, from, at)) {
        return at;
      }
    }
    return afterTheWord();
  }

  private boolean isAfterPunctuation(int at) {
    char before = line.source().charAt(at - 1);
    return Character.isWhitespace(before) || PUNCTUATION.indexOf(before) >= 0;
  }

  private int afterTheWord() {
    int length = line.source().length();
    for (int at = limit + 1; at <= Math.min(length, from + LONGEST_WORD); at++) {
      if (at == length || Cuts.isAllowed(line, from, at)) {
        return at;
      }
    }
    return betweenCharacters();
  }

  private int betweenCharacters() {
    if (!Cuts.splitsSurrogates(line.source(), limit)) {
      return limit;
    }
    return limit - 1 > from ? limit - 1 : limit + 1;
  }
}
