// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.TokenTypes;

/**
 * Divides the tokens of the literal channel into two fields. A phrase needs only runs, pairs, and
 * the characters next to runs; a single character is searched alone, so it needs no position.
 */
final class LiteralTokens extends AnalyzerWrapper {
  private final Analyzer literal;
  private final Predicate<String> isKept;

  private LiteralTokens(Analyzer literal, Predicate<String> isKept) {
    super(literal.getReuseStrategy());
    this.literal = literal;
    this.isKept = isKept;
  }

  /** Analyses texts for {@link Fields#TEXT_LITERAL}. */
  static Analyzer inRows(Analyzer literal) {
    return new LiteralTokens(literal, LiteralTokens::isInRows);
  }

  /** Those of some tokens that are in {@link Fields#TEXT_LITERAL}. */
  static List<AnalyzedToken> inRows(List<AnalyzedToken> tokens) {
    return tokens.stream().filter(token -> isInRows(token.type())).toList();
  }

  private static boolean isInRows(String type) {
    return !type.equals(TokenTypes.CHARACTER);
  }

  /** Analyses texts for {@link Fields#TEXT_CHARACTER}. */
  static Analyzer characters(Analyzer literal) {
    return new LiteralTokens(literal, LiteralTokens::isCharacter);
  }

  /** The term by which a token is found alone. */
  static Term term(AnalyzedToken token) {
    String field = isCharacter(token.type()) ? Fields.TEXT_CHARACTER : Fields.TEXT_LITERAL;
    return new Term(field, token.term());
  }

  private static boolean isCharacter(String type) {
    return type.equals(TokenTypes.CHARACTER) || type.equals(TokenTypes.CHARACTER_AT_RUN);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return literal;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), new Kept(components.getTokenStream(), isKept));
  }

  private static final class Kept extends FilteringTokenFilter {
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Predicate<String> isKept;

    Kept(TokenStream tokens, Predicate<String> isKept) {
      super(tokens);
      this.isKept = isKept;
    }

    @Override
    protected boolean accept() {
      return isKept.test(type.type());
    }
  }
}
