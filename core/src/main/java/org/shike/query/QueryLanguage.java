// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Understands what a person types. Any text is a query: what has no meaning is searched as text,
 * and where a meaning was near, a note says what to write.
 *
 * <table>
 *   <caption>The language</caption>
 *   <tr><th>Typed</th><th>Meaning</th><th>Rules</th></tr>
 *   <tr><td>{@code 如何降低成本？}</td><td>{@link Expression.Words}</td>
 *     <td>all that is none of the following; its signs have no meaning</td></tr>
 *   <tr><td>{@code "云成本"}</td><td>{@link Expression.Phrase}</td>
 *     <td>also {@code “云成本”}, {@code «云成本»}, {@code 「云成本」}, {@code 『云成本』};
 *     {@code 15" 屏幕} is text</td></tr>
 *   <tr><td>{@code "云 成本"~10s}</td><td>{@link Expression.Near}</td>
 *     <td>{@code ms}, {@code s}, {@code m} or {@code min}, {@code h}, {@code 毫秒}, {@code 秒},
 *     {@code 分} or {@code 分钟}, {@code 小时}; {@code 1.5min}; at most 24 hours</td></tr>
 *   <tr><td>{@code 云 NEAR/60s 成本}</td><td>{@link Expression.Near}</td>
 *     <td>between words, phrases, {@code prefix*}, {@code similar~} and groups of those with
 *     {@code OR}; in capitals; binds tighter than {@code OR}</td></tr>
 *   <tr><td>{@code 云 成本 OR 价格}</td><td>{@link Expression.AnyOf}</td>
 *     <td>in capitals; binds tighter than a blank: {@code 云 (成本 OR 价格)}</td></tr>
 *   <tr><td>{@code -GPU}, {@code -"训练"}, {@code -(a b)}</td><td>{@link Expression.Without}</td>
 *     <td>at the start of a word and without a blank behind it: {@code 成本-Intel}, {@code - GPU}
 *     and {@code --x} are text</td></tr>
 *   <tr><td>{@code 成本 NOT GPU}</td><td>{@link Expression.Without}</td>
 *     <td>in capitals; a note says what is left out</td></tr>
 *   <tr><td>{@code 云 AND 成本}</td><td>the same as {@code 云 成本}</td><td>in capitals</td></tr>
 *   <tr><td>{@code (云 -GPU) OR 价格}</td><td>a group</td>
 *     <td>without an operator in it or beside it, it is text: {@code f(x)},
 *     {@code 亚马逊（AWS）云}</td></tr>
 *   <tr><td>{@code Gravi*}</td><td>{@link Expression.Prefix}</td>
 *     <td>behind letters and digits, between which {@code _ - . & + / # '} may stand</td></tr>
 *   <tr><td>{@code Gravton~}</td><td>{@link Expression.Similar}</td>
 *     <td>behind Latin letters; {@code 你好～} is text</td></tr>
 *   <tr><td>{@code speaker:许薇}, {@code title:"云 成本"}</td><td>{@link Filter.Field}</td>
 *     <td>{@code title}, {@code section}, {@code speaker}, {@code transcript}, {@code lang} and
 *     the fields of the index, without a blank behind the colon; {@code re:Invent} is text</td></tr>
 *   <tr><td>{@code date:2025-12}, {@code date:2025-12-01..}</td><td>{@link Filter.Dated}</td>
 *     <td>a day, a month or a year, or from one to another of those</td></tr>
 *   <tr><td>{@code 10:00..20:00}, {@code ..1:00:00}</td><td>{@link Filter.During}</td>
 *     <td>{@code M:SS} or {@code H:MM:SS}; between two times blanks and {@code -}, {@code ~},
 *     {@code 至} or {@code 到} mean the same: {@code 10:00 - 20:00}</td></tr>
 * </table>
 *
 * <p>{@code OR}, {@code AND} and {@code NOT} without anything to join are ignored, with a note;
 * alone they are text. They may be words of a text, too, as in {@code IF NOT EXISTS}, and {@code
 * 10:00-20:00} may be said: {@link Understood#row} is what such a query says if they are.
 *
 * <p>Signs in full width mean the same: {@code （云 ＯＲ 价格） －GPU ｓｐｅａｋｅｒ：许薇}. All blanks are alike,
 * also the ideographic one. Words on both sides of an operator stay apart; those without one
 * between them stay one text with its blanks and signs. Quotes and parentheses without anything in
 * them are ignored; a text of nothing else says nothing.
 *
 * <p>What a stranger types must cost little: operators are understood in the first {@value
 * QueryScanner#MOST_CHARACTERS} characters, at most {@value QueryScanner#MOST_OPERATORS} of them, in
 * parentheses inside of each other {@value QueryGroups#MOST_LEVELS} times. What is beyond is searched as text, deeper parentheses
 * are ignored, and a note says so. The limits cannot be turned off; a program builds a larger
 * {@link Expression} itself.
 */
public final class QueryLanguage {
  private QueryLanguage() {}

  /**
   * What a text says.
   *
   * @param expression empty where there is nothing to look for
   * @param row the same text with a phrase for each row of words in which an operator is a word
   *     that may be said; empty where there is no such row
   * @param notes what was not understood and is searched as text, in the order of its places, which
   *     are counted in characters from 1: {@code unclosed quote at 7}
   */
  public record Understood(
      Optional<Expression> expression, Optional<Expression> row, List<String> notes) {
    /** Copies the notes. */
    public Understood {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Understands a text.
   *
   * @param text any text
   * @param isField whether a name in front of a colon, in lower case, is a field; any other is text
   * @return what it says
   */
  public static Understood parse(String text, Predicate<String> isField) {
    QueryNotes notes = new QueryNotes(text);
    List<Token> tokens = QueryScanner.scan(text, isField, notes);
    Optional<Expression> expression = QueryGroups.expression(text, tokens, notes);
    if (text.length() > QueryScanner.MOST_CHARACTERS && tokens.stream().anyMatch(Token::isOperator)) {
      String rest = "; from there on all is searched as text";
      int most = QueryScanner.MOST_CHARACTERS;
      notes.add("more than " + most + " characters", most, rest);
    }
    Optional<Expression> row =
        SpokenRows.in(tokens, text)
            .flatMap(rows -> QueryGroups.expression(text, rows, new QueryNotes(text)));
    return new Understood(expression, row, notes.inOrder());
  }

  /**
   * Writes an expression so that {@link #parse} reads it as the same expression again. Texts of a
   * program may read otherwise where they contain signs of the language.
   *
   * @param expression any expression
   * @return what a person would type; what a person did type is returned as it was typed
   */
  public static String write(Expression expression) {
    return WrittenExpression.of(expression);
  }
}
