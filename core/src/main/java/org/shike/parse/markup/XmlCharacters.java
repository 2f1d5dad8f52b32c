// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import org.shike.parse.source.CharacterReferences;
import org.shike.parse.source.PlainLines;

/**
 * Makes the characters of a file acceptable to a strict XML parser. Each ampersand is hidden from
 * the parser, so there are no entities to expand, and so is each {@code <} that does not start a
 * tag, as in {@code a < b}. Characters that XML does not allow are replaced. All characters keep
 * their offsets.
 */
final class XmlCharacters {
  /** Two characters that never occur in text: Unicode reserves them for programs. */
  private static final char AMPERSAND = '\uFDD0';

  private static final char LESS = '\uFDD1';
  private static final char REPLACEMENT = '\uFFFD';

  private XmlCharacters() {}

  static char[] of(String text) {
    char[] characters = text.toCharArray();
    for (int at = 0; at < characters.length; at++) {
      characters[at] =
          switch (characters[at]) {
            case '&' -> AMPERSAND;
            case '<' -> startsTag(characters, at) ? '<' : LESS;
            default -> isAllowed(characters, at) ? characters[at] : REPLACEMENT;
          };
    }
    return characters;
  }

  /** The original text of what the parser returns, with references replaced. */
  static String text(String parsed) {
    String written = parsed.replace(AMPERSAND, '&').replace(LESS, '<');
    return written.indexOf('&') < 0 ? written : PlainLines.of(CharacterReferences.decode(written));
  }

  private static boolean startsTag(char[] characters, int at) {
    char next = at + 1 < characters.length ? characters[at + 1] : ' ';
    return next == '/'
        || next == '!'
        || next == '?'
        || next == '_'
        || (next >= 'a' && next <= 'z')
        || (next >= 'A' && next <= 'Z');
  }

  /** XML 1.0, production 2. */
  private static boolean isAllowed(char[] characters, int at) {
    char character = characters[at];
    if (Character.isHighSurrogate(character)) {
      return at + 1 < characters.length && Character.isLowSurrogate(characters[at + 1]);
    }
    if (Character.isLowSurrogate(character)) {
      return at > 0 && Character.isHighSurrogate(characters[at - 1]);
    }
    return character >= ' ' ? character < '\uFFFE' : character == '\t' || character == '\n';
  }
}
