// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import java.util.List;
import java.util.regex.Pattern;
import org.shike.search.Snippet;

/**
 * Writes a snippet as CommonMark. Punctuation is escaped. Where that does not help, a character is
 * written by its number: blanks at the ends, which would be removed, and characters next to a mark
 * that would not be recognized.
 */
final class MarkdownText {
  private static final String MARK = "**";

  /** Punctuation without a meaning inside a line, in CommonMark and in its dialects. */
  private static final String HARMLESS = "\"%'(,/;?";

  /** What makes a list of a full stop or parenthesis after it, or in GitHub's dialect a link. */
  private static final Pattern BEFORE_STOP =
      Pattern.compile("\\d{1,9}|.*www", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_BEFORE_STOP = 10;

  /** Dialects make links and emoji of colons, except in times. */
  private static final Pattern BEFORE_COLON = Pattern.compile(".*\\d");

  /** What may be next to a mark whose text has punctuation at that end. */
  private static final Pattern BORDER = Pattern.compile("[ \\p{P}\\p{Punct}]");

  private final List<Piece> pieces;
  private final StringBuilder out = new StringBuilder();

  private MarkdownText(List<Piece> pieces) {
    this.pieces = pieces;
  }

  static String of(Snippet snippet) {
    List<Piece> pieces =
        Piece.of(snippet).stream().map(piece -> piece.map(CleanText::line)).toList();
    return new MarkdownText(pieces).write();
  }

  private String write() {
    for (int at = 0; at < pieces.size(); at++) {
      String mark = pieces.get(at).isMarked() ? MARK : "";
      out.append(mark);
      write(pieces.get(at).text(), isFirstByNumber(at), isLastByNumber(at));
      out.append(mark);
    }
    return out.toString();
  }

  private void write(String text, boolean firstByNumber, boolean lastByNumber) {
    int last = text.offsetByCodePoints(text.length(), -1);
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int character = text.codePointAt(at);
      if ((at == 0 && firstByNumber) || (at == last && lastByNumber)) {
        out.append("&#").append(character).append(';');
      } else {
        write(character);
      }
    }
  }

  private void write(int character) {
    if (isSign(character) && !isHarmless(character)) {
      out.append('\\');
    }
    out.appendCodePoint(character);
  }

  private boolean isHarmless(int sign) {
    String before = out.substring(Math.max(0, out.length() - LONGEST_BEFORE_STOP));
    return switch (sign) {
      case '.', ')' -> !BEFORE_STOP.matcher(before).matches();
      case ':' -> BEFORE_COLON.matcher(before).matches();
      default -> HARMLESS.indexOf(sign) >= 0;
    };
  }

  private boolean isFirstByNumber(int at) {
    Piece piece = pieces.get(at);
    boolean isAtEdge = piece.isMarked() || at == 0;
    return isAtEdge ? isBlank(piece.first()) : isByNumber(piece.first(), pieces.get(at - 1).last());
  }

  private boolean isLastByNumber(int at) {
    Piece piece = pieces.get(at);
    boolean isAtEdge = piece.isMarked() || at == pieces.size() - 1;
    return isAtEdge ? isBlank(piece.last()) : isByNumber(piece.last(), pieces.get(at + 1).first());
  }

  /**
   * CommonMark 6.2: a mark with punctuation on its inner side has a blank or punctuation on its
   * outer side. A character reference begins and ends with punctuation.
   */
  private static boolean isByNumber(int outside, int inside) {
    return !Character.isLetterOrDigit(inside)
        && !BORDER.matcher(Character.toString(outside)).matches();
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isSign(int character) {
    return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
  }
}
