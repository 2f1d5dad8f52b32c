// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * Walks over the units of a text: maximal runs of letters and digits, and single characters of the
 * scripts that write without blanks. Everything else (blanks, punctuation, symbols) is skipped.
 *
 * <p>A decimal point and a thousands comma belong to their number: {@code 2.71}, {@code 80,000}.
 */
final class Units {
  /** Longer runs are cut, so that no term exceeds what Lucene's index accepts. */
  static final int MAX_RUN = 255;

  private enum Kind {
    NONE,
    RUN,
    CHARACTER
  }

  private char[] text = {};
  private int length;
  private int start;
  private int end;
  private Kind kind = Kind.NONE;

  /** Starts again at the beginning of {@code text[0, length)}, which must not change meanwhile. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
    this.start = 0;
    this.end = 0;
    this.kind = Kind.NONE;
  }

  /** Moves to the next unit; false at the end of the text. */
  boolean next() {
    start = end;
    while (start < length) {
      int codePoint = Character.codePointAt(text, start, length);
      end = start + Character.charCount(codePoint);
      kind = kindOf(codePoint);
      if (kind != Kind.NONE) {
        if (kind == Kind.RUN) {
          extendRun();
        }
        return true;
      }
      start = end;
    }
    kind = Kind.NONE;
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean isRun() {
    return kind == Kind.RUN;
  }

  boolean isCharacter() {
    return kind == Kind.CHARACTER;
  }

  private void extendRun() {
    while (end < length) {
      int codePoint = Character.codePointAt(text, end, length);
      boolean inside = continuesRun(codePoint) || Digits.isJoined(text, length, end);
      int next = end + Character.charCount(codePoint);
      if (!inside || next - start > MAX_RUN) {
        return;
      }
      end = next;
    }
  }

  private static Kind kindOf(int codePoint) {
    return switch (LetterKind.of(codePoint)) {
      case NONE -> Kind.NONE;
      case NAME, ALPHABETIC -> Kind.RUN;
      case HAN, SYLLABIC -> Kind.CHARACTER;
    };
  }

  private static boolean continuesRun(int codePoint) {
    return kindOf(codePoint) == Kind.RUN || (codePoint >= 0x80 && LetterKind.isMark(codePoint));
  }
}
