// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.ArrayList;
import java.util.List;
import org.shike.query.Token.Kind;

/** Joins text without blanks into one word, such as {@code 亚马逊（AWS）云} and {@code f(x)-y}. */
final class GluedText {
  private final List<Token> glued = new ArrayList<>();
  private final List<Token> word = new ArrayList<>();

  private GluedText() {}

  static List<Token> of(List<Token> tokens) {
    GluedText text = new GluedText();
    tokens.forEach(text::add);
    text.endWord();
    return text.glued;
  }

  private void add(Token token) {
    if (!word.isEmpty() && !continuesWord(token)) {
      endWord();
    }
    if (isText(token) || !word.isEmpty()) {
      word.add(token);
    } else {
      glued.add(token.is(Kind.DASH) ? Token.ignored(token) : token);
    }
  }

  private boolean continuesWord(Token token) {
    return token.isGluedTo(word.getLast()) && (isText(token) || token.is(Kind.DASH));
  }

  private static boolean isText(Token token) {
    return token instanceof Token.Plain || token instanceof Token.Parentheses;
  }

  private void endWord() {
    boolean isOne = word.size() > 1 && !word.stream().allMatch(Token::isSkipped);
    if (isOne) {
      glued.add(new Token.Plain(word.getFirst().start(), word.getLast().end()));
    } else {
      glued.addAll(word);
    }
    word.clear();
  }
}
