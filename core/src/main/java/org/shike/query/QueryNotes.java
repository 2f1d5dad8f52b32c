// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shike.transcript.Message;

/** Collects notes on what was not understood, with positions. */
final class QueryNotes {
  /** Enough to recognize a piece. */
  private static final int LONGEST_PIECE = 40;

  private final String text;
  private final List<Note> notes = new ArrayList<>();

  QueryNotes(String text) {
    this.text = text;
  }

  private record Note(int start, Message message) {}

  /** A note about something that starts at an offset. */
  void add(int start, Message message) {
    notes.add(new Note(start, message));
  }

  /** The position of an offset as a person counts: in characters, from 1. */
  int place(int offset) {
    return text.codePointCount(0, offset) + 1;
  }

  /** The text of a token, shortened if it is long. */
  String piece(Token token) {
    return piece(token.start(), token.end());
  }

  /** A piece of the text, shortened if it is long. */
  String piece(int start, int end) {
    String piece = text.substring(start, end);
    return piece.codePointCount(0, piece.length()) <= LONGEST_PIECE
        ? piece
        : piece.substring(0, piece.offsetByCodePoints(0, LONGEST_PIECE)) + "…";
  }

  int count() {
    return notes.size();
  }

  /** The notes in the order of their positions. */
  List<Message> inOrder() {
    return notes.stream().sorted(Comparator.comparingInt(Note::start)).map(Note::message).toList();
  }
}
