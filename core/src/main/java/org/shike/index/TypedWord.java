// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.TokenTypes;

/**
 * A word of a query as it was typed.
 *
 * @param text of the word alone
 * @param group its tokens in the word channel
 * @param literal its characters in the literal channel
 */
record TypedWord(String text, WordGroup group, List<AnalyzedToken> literal) {
  /** Words that join others, or are part of a name, as in 李在明. */
  private static final Set<String> PARTICLES_OF_NAMES = Set.of("是", "在", "和", "与", "或");

  private static final Pattern KANA = Pattern.compile("\\p{IsHiragana}");

  TypedWord {
    literal = List.copyOf(literal);
  }

  static TypedWord of(WordGroup group, String query, Channels channels) {
    String text = query.substring(group.word().from(), group.word().to());
    return new TypedWord(text, group, AnalyzedToken.of(channels.literalQuery(), text));
  }

  int from() {
    return group.word().from();
  }

  int to() {
    return group.word().to();
  }

  TextRange place() {
    return new TextRange(from(), to());
  }

  String term() {
    return group.word().term();
  }

  /** Whether nothing is between this word and the next one. */
  boolean touches(TypedWord next) {
    return to() == next.from();
  }

  /** Whether it joins words and is not part of a name. */
  boolean isParticleOfNames() {
    return PARTICLES_OF_NAMES.contains(term());
  }

  /** Whether it is one Chinese character that may be a piece of an unknown word. */
  boolean isPiece() {
    return term().codePointCount(0, term().length()) == 1
        && Character.isIdeographic(term().codePointAt(0))
        && group.word().type().equals(TokenTypes.WORD)
        && (isParticleOfNames() || !FunctionWords.holds(term()));
  }

  /** Whether it is one run of letters; of a single letter, such as that of C++, it is not known. */
  boolean isRunOfLetters() {
    return literal.size() == 1
        && literal.getFirst().type().equals(TokenTypes.WORD)
        && literal.getFirst().term().equals(term())
        && term().length() > 1
        && term().codePoints().allMatch(Character::isLetter);
  }

  boolean isKana() {
    return KANA.matcher(term()).matches();
  }

  boolean isNumber() {
    return group.word().type().equals(TokenTypes.NUMBER);
  }

  /**
   * Whether the literal channel contains the whole word. It does not contain the signs of C++, 14%
   * and 1/3, nor a meaning that is only implied: 2025-12-05 is in the year 2025.
   */
  boolean isLiteral() {
    int last = term().codePointBefore(term().length());
    boolean isAlike = isHan(last) == isHan(text.codePointBefore(text.length()));
    return switch (group.word().type()) {
      case TokenTypes.WORD -> true;
      case TokenTypes.NUMBER -> isAlike && term().codePoints().allMatch(TypedWord::isOfNumber);
      default -> isLetter(last);
    };
  }

  private static boolean isHan(int codePoint) {
    return Character.isIdeographic(codePoint);
  }

  private static boolean isOfNumber(int codePoint) {
    return isLetter(codePoint) || codePoint == '.' || codePoint == ',';
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.LETTER_NUMBER,
              Character.OTHER_NUMBER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }
}
