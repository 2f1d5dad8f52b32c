// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.TokenTypes;

/**
 * Divides the tokens of the literal channel into two fields. A phrase needs only runs, pairs, and
 * the characters next to runs; a single character is searched alone, so it needs no position.
 */
final class LiteralTokens {
  private LiteralTokens() {}

  /** The kinds of tokens. */
  enum Part {
    CHARACTER,
    PAIR,
    RUN
  }

  /** What a token is: a character, a pair of them, or a run of letters or digits. */
  static Part part(AnalyzedToken token) {
    if (isCharacter(token.type())) {
      return Part.CHARACTER;
    }
    return token.type().equals(TokenTypes.PAIR) ? Part.PAIR : Part.RUN;
  }

  /** Those of some tokens that are in {@link Fields#TEXT_LITERAL}. */
  static List<AnalyzedToken> inRows(List<AnalyzedToken> tokens) {
    return tokens.stream().filter(token -> isInRows(token.type())).toList();
  }

  /** Whether tokens of a type are in {@link Fields#TEXT_LITERAL}. */
  static boolean isInRows(String type) {
    return !type.equals(TokenTypes.CHARACTER);
  }

  /** Whether tokens of a type are in {@link Fields#TEXT_CHARACTER}. */
  static boolean isCharacter(String type) {
    return type.equals(TokenTypes.CHARACTER) || type.equals(TokenTypes.CHARACTER_AT_RUN);
  }

  /** The term by which a token is found alone. */
  static Term term(AnalyzedToken token) {
    String field = isCharacter(token.type()) ? Fields.TEXT_CHARACTER : Fields.TEXT_LITERAL;
    return new Term(field, token.term());
  }
}
