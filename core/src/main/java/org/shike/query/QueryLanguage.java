// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shike.transcript.Message;

/**
 * Reads and writes the language in which people type queries. Any text is a query: what has no
 * meaning is searched as text, and a note says what to write if a meaning was probably intended.
 *
 * <table>
 *   <caption>The language</caption>
 *   <tr><th>Typed</th><th>Meaning</th><th>Rules</th></tr>
 *   <tr><td>{@code 如何降低成本？}</td><td>{@link Expression.Words}</td>
 *     <td>everything else; its punctuation has no meaning</td></tr>
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
 *     <td>at the start of a word and without a blank after it: {@code 成本-Intel}, {@code - GPU}
 *     and {@code --x} are text</td></tr>
 *   <tr><td>{@code 成本 NOT GPU}</td><td>{@link Expression.Without}</td>
 *     <td>in capitals; a note says what is left out</td></tr>
 *   <tr><td>{@code 云 AND 成本}</td><td>the same as {@code 云 成本}</td><td>in capitals</td></tr>
 *   <tr><td>{@code (云 -GPU) OR 价格}</td><td>a group</td>
 *     <td>without an operator in it or next to it, it is text: {@code f(x)},
 *     {@code 亚马逊（AWS）云}</td></tr>
 *   <tr><td>{@code Gravi*}</td><td>{@link Expression.Prefix}</td>
 *     <td>after letters and digits, between which {@code _ - . & + / # '} are allowed</td></tr>
 *   <tr><td>{@code Gravton~}</td><td>{@link Expression.Similar}</td>
 *     <td>after Latin letters; {@code 你好～} is text</td></tr>
 *   <tr><td>{@code speaker:许薇}, {@code title:"云 成本"}</td><td>{@link Filter.Field}</td>
 *     <td>{@code title}, {@code section}, {@code speaker}, {@code transcript}, {@code lang} and
 *     the fields of the index, without a blank after the colon; {@code re:Invent} is text</td></tr>
 *   <tr><td>{@code date:2025-12}, {@code date:2025-12-01..}</td><td>{@link Filter.Dated}</td>
 *     <td>a day, a month, a year, or a range of those</td></tr>
 *   <tr><td>{@code 10:00..20:00}, {@code ..1:00:00}</td><td>{@link Filter.During}</td>
 *     <td>{@code M:SS} or {@code H:MM:SS}; {@code -}, {@code ~}, {@code 至} and
 *     {@code 到} between two times mean the same, with or without blanks:
 *     {@code 10:00 - 20:00}</td></tr>
 * </table>
 *
 * <p>{@code OR}, {@code AND} and {@code NOT} without anything to join are ignored, with a note;
 * alone they are text. But they may also be words that somebody said, as in {@code IF NOT EXISTS}
 * or {@code 10:00-20:00}: {@link Understood#row} reads them like this.
 *
 * <p>Full-width signs mean the same: {@code （云 ＯＲ 价格） －GPU ｓｐｅａｋｅｒ：许薇}. All blanks are equal,
 * including the ideographic one. An operator separates the words on its two sides; words without an
 * operator between them stay one text with its blanks and punctuation. Empty quotes and parentheses
 * are ignored; a text of nothing else has no meaning.
 *
 * <p>Queries of strangers must be cheap: operators are read in the first {@value
 * QueryScanner#MOST_CHARACTERS} characters, up to {@value QueryScanner#MOST_OPERATORS} operators,
 * with parentheses nested up to {@value QueryGroups#MOST_LEVELS} levels. Anything beyond is
 * searched as text, deeper parentheses are ignored, and a note says so. These limits cannot be
 * turned off; for more, a program builds the {@link Expression} itself.
 */
public final class QueryLanguage {
  private QueryLanguage() {}

  /**
   * What a text means.
   *
   * @param expression empty if there is nothing to look for
   * @param row the same text with operators that may be spoken words read as such, each together
   *     with its neighbours as a phrase; empty if there are none
   * @param notes what was not understood and is searched as text, in the order of the text, with
   *     positions in characters from 1: {@code unclosed quote at 7}
   */
  public record Understood(
      Optional<Expression> expression, Optional<Expression> row, List<Message> notes) {
    /** Copies the notes. */
    public Understood {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Reads a text.
   *
   * @param text any text
   * @param isField whether a name before a colon, in lower case, is a field; any other name is text
   * @return what it means
   */
  public static Understood parse(String text, Predicate<String> isField) {
    QueryNotes notes = new QueryNotes(text);
    List<Token> tokens = QueryScanner.scan(text, isField, notes);
    Optional<Expression> expression = QueryGroups.expression(text, tokens, notes);
    if (text.length() > QueryScanner.MOST_CHARACTERS
        && tokens.stream().anyMatch(Token::isOperator)) {
      int most = QueryScanner.MOST_CHARACTERS;
      notes.add(
          most,
          Message.of(
              "more than %d characters at %d; the rest is searched as text",
              most, notes.place(most)));
    }
    Optional<Expression> row =
        SpokenRows.in(tokens, text)
            .flatMap(rows -> QueryGroups.expression(text, rows, new QueryNotes(text)));
    return new Understood(expression, row, notes.inOrder());
  }

  /**
   * Writes an expression so that {@link #parse} reads it as the same expression again. This holds
   * for what {@link #parse} returned; texts from a program that contain operators may be read
   * differently.
   *
   * @param expression any expression
   * @return what a person would type; {@link Expression.Typed} is returned as typed
   */
  public static String write(Expression expression) {
    return WrittenExpression.of(expression);
  }
}
