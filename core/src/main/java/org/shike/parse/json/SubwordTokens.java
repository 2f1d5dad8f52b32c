// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Joins the tokens of a recogniser into words. Tokens are parts of words ({@code " Grav" "iton"}),
 * parts of characters, signs and marks such as {@code [_BEG_]}.
 */
final class SubwordTokens {
  private static final Pattern MARK = Pattern.compile("\\[_\\w{1,20}\\]|<\\|[^|]{0,20}\\|>");
  private static final Pattern APOSTROPHE = Pattern.compile("['’]\\p{L}");
  private static final char PARTIAL_CHARACTER = '\uFFFD';

  private SubwordTokens() {}

  /** Replaces the tokens with their words. */
  static void join(List<JsonPiece> tokens) {
    List<JsonPiece> words = new ArrayList<>();
    for (JsonPiece token : tokens) {
      boolean goesOn = !words.isEmpty() && goesOn(words.get(words.size() - 1).text(), token.text());
      if (goesOn) {
        words.set(words.size() - 1, joined(words.get(words.size() - 1), token));
      } else if (!MARK.matcher(token.text().strip()).matches()) {
        words.add(token);
      }
    }
    tokens.clear();
    words.stream().filter(word -> isWord(word.text())).forEach(tokens::add);
  }

  private static boolean goesOn(String word, String token) {
    return !word.isEmpty()
        && !token.isEmpty()
        && isLetterOfSpacedWords(word.codePointBefore(word.length()))
        && isLetterOfSpacedWords(token.codePointAt(APOSTROPHE.matcher(token).lookingAt() ? 1 : 0));
  }

  private static boolean isLetterOfSpacedWords(int character) {
    return Character.isLetterOrDigit(character) && WordSpacing.isSpaced(character);
  }

  private static JsonPiece joined(JsonPiece word, JsonPiece token) {
    double sure = Math.min(word.probability().orElse(1), token.probability().orElse(1));
    boolean isKnown = word.probability().isPresent() || token.probability().isPresent();
    return word.withText(word.text() + token.text())
        .withTime(word.start().or(token::start), token.end().or(word::end))
        .withProbability(isKnown ? OptionalDouble.of(sure) : OptionalDouble.empty());
  }

  private static boolean isWord(String text) {
    return text.indexOf(PARTIAL_CHARACTER) < 0
        && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
