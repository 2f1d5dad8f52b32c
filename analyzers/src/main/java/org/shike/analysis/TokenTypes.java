// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * The types of tokens, the values of Lucene's type attribute. In the literal channel, a run of
 * letters and digits is a {@link #WORD}.
 */
public final class TokenTypes {
  /** A word of any script. */
  public static final String WORD = "word";

  /** A name: letters with digits, signs or capitals inside, such as {@code C8iFlex}. */
  public static final String NAME = "name";

  /** A number with its magnitude and unit. */
  public static final String NUMBER = "number";

  /** An emoji or another symbol outside of the basic plane. */
  public static final String SYMBOL = "symbol";

  /** Another form of the token at the same position; it counts as the token itself. */
  public static final String FORM = "form";

  /** A part of the token at the same position; it counts less than the token itself. */
  public static final String PART = "part";

  /** In a query only: neighbouring words written as one. */
  public static final String JOINED = "joined";

  /** In the literal channel: two neighbouring characters. */
  public static final String PAIR = "pair";

  /** In the literal channel: a single character. All its neighbours are in a pair with it. */
  public static final String CHARACTER = "character";

  /** In the literal channel: a single character with a run next to it, to which no pair leads. */
  public static final String CHARACTER_AT_RUN = "characterAtRun";

  private TokenTypes() {}

  /** The type of a run of Latin letters and digits with a number of {@code parts}. */
  static String ofName(String name, int parts) {
    boolean isWord = parts == 1 && name.codePoints().allMatch(Character::isLetter);
    return isWord ? WORD : NAME;
  }
}
