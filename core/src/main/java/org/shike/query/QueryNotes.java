// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects notes on what was not understood, with positions. */
final class QueryNotes {
  /** Enough to recognize a piece. */
  private static final int LONGEST_PIECE = 40;

  private final String text;
  private final List<Note> notes = new ArrayList<>();

  QueryNotes(String text) {
    this.text = text;
  }

  private record Note(int start, String text) {}

  /** A note such as {@code unclosed quote at 7}. */
  void add(String what, int start, String rest) {
    int place = text.codePointCount(0, start) + 1;
    notes.add(new Note(start, what + " at " + place + rest));
  }

  /** A note about a piece of the text, which it repeats. */
  void add(int start, int end, String rest) {
    add(piece(start, end), start, rest);
  }

  /** The text of a token, shortened if it is long. */
  String piece(Token token) {
    return piece(token.start(), token.end());
  }

  private String piece(int start, int end) {
    String piece = text.substring(start, end);
    return piece.codePointCount(0, piece.length()) <= LONGEST_PIECE
        ? piece
        : piece.substring(0, piece.offsetByCodePoints(0, LONGEST_PIECE)) + "…";
  }

  int count() {
    return notes.size();
  }

  /** The notes in the order of their positions. */
  List<String> inOrder() {
    return notes.stream().sorted(Comparator.comparingInt(Note::start)).map(Note::text).toList();
  }
}
