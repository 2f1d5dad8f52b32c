// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.query.Token.Kind;

/**
 * A query that is still being typed, divided where its last part begins. Immutable.
 *
 * <table>
 *   <caption>How it is divided</caption>
 *   <tr><th>Typed so far</th><th>before</th><th>part</th><th>field</th><th>isQuoted</th></tr>
 *   <tr><td>{@code -GPU 云 成}</td><td>{@code -GPU }</td><td>{@code 云 成}</td><td></td><td>no</td></tr>
 *   <tr><td>{@code 价格 "云成}</td><td>{@code 价格 }</td><td>{@code 云成}</td><td></td><td>yes</td></tr>
 *   <tr><td>{@code 成本 speaker:许}</td><td>{@code 成本 }</td><td>{@code 许}</td><td>{@code speaker}</td><td>no</td></tr>
 * </table>
 *
 * @param before the text before the part, as typed
 * @param scope the same, if it applies whatever the part becomes; empty if an operator, such as
 *     {@code OR}, waits for the part
 * @param part what has been typed of the last part: plain words, or the value of a field; only the
 *     value of a field may be empty
 * @param field the name of the field whose value the part is, in lower case; empty for words
 * @param isQuoted whether an open quote is before the part
 */
public record UnfinishedQuery(
    String before, String scope, String part, Optional<String> field, boolean isQuoted) {
  private static final Pattern QUOTED_FIELD =
      Pattern.compile("(?<![^ (])(?<name>[^ (:]++):[\"「『](?<value>[^\"」』]*+)$");

  /**
   * Divides a query.
   *
   * @param text any text
   * @param isField whether a name before a colon, in lower case, is a field
   * @return the divided query; empty if it ends with something complete, such as an operator, or
   *     with something to exclude, and if it is too long to be read
   */
  public static Optional<UnfinishedQuery> of(String text, Predicate<String> isField) {
    if (text.length() > QueryScanner.MOST_CHARACTERS) {
      return Optional.empty();
    }
    List<Token> tokens = QueryScanner.scan(text, isField, new QueryNotes(text));
    return tokens.isEmpty()
        ? Optional.empty()
        : quotedField(text, isField)
            .or(() -> last(text, tokens, isField))
            .flatMap(unfinished -> unfinished.after(tokens));
  }

  /** A value after an open quote; it may contain blanks. */
  private static Optional<UnfinishedQuery> quotedField(String text, Predicate<String> isField) {
    Matcher field = QUOTED_FIELD.matcher(Signs.folded(text));
    boolean isFound = field.find() && isField.test(field.group("name").toLowerCase(Locale.ROOT));
    return isFound
        ? Optional.of(
            ofField(
                text,
                field.start("name"),
                field.group("name").toLowerCase(Locale.ROOT),
                text.substring(field.start("value"))))
        : Optional.empty();
  }

  private static Optional<UnfinishedQuery> last(
      String text, List<Token> tokens, Predicate<String> isField) {
    return switch (tokens.getLast()) {
      case Token.Plain plain ->
          emptyField(text, plain, isField).or(() -> Optional.of(words(text, tokens)));
      case Token.Part(int start, int to, Expression.Only(Filter.Field field))
          when to == text.length() ->
          Optional.of(ofField(text, start, field.name(), field.text()));
      case Token.Part part -> Optional.empty();
      case Token.Parentheses parentheses -> Optional.empty();
      case Token.Near near -> Optional.empty();
      case Token.Sign sign -> Optional.empty();
    };
  }

  /** A name with its colon and nothing after it. */
  private static Optional<UnfinishedQuery> emptyField(
      String text, Token.Plain plain, Predicate<String> isField) {
    String name = Signs.folded(text.substring(plain.start(), plain.end())).toLowerCase(Locale.ROOT);
    boolean isName = name.endsWith(":") && isField.test(name.substring(0, name.length() - 1));
    return isName && plain.end() == text.length()
        ? Optional.of(ofField(text, plain.start(), name.substring(0, name.length() - 1), ""))
        : Optional.empty();
  }

  private static UnfinishedQuery ofField(String text, int start, String name, String value) {
    String before = text.substring(0, start);
    return new UnfinishedQuery(before, before, value, Optional.of(name), false);
  }

  /** All plain words at the end, and the quote before them. */
  private static UnfinishedQuery words(String text, List<Token> tokens) {
    int first = tokens.size() - 1;
    while (first > 0
        && tokens.get(first - 1) instanceof Token.Plain
        && !(first > 1 && tokens.get(first - 2).excludes())) {
      first--;
    }
    int start = tokens.get(first).start();
    boolean isQuoted = first > 0 && isOpenQuote(tokens.get(first - 1));
    String before = text.substring(0, isQuoted ? tokens.get(first - 1).start() : start);
    return new UnfinishedQuery(before, before, text.substring(start), Optional.empty(), isQuoted);
  }

  /** The same with regard to operators before it; empty if it is to be excluded. */
  private Optional<UnfinishedQuery> after(List<Token> tokens) {
    List<Token> waiting =
        waiting(tokens.stream().takeWhile(token -> token.end() <= before.length()).toList());
    String certain = waiting.isEmpty() ? before : "";
    return waiting.stream().anyMatch(Token::excludes)
        ? Optional.empty()
        : Optional.of(new UnfinishedQuery(before, certain, part, field, isQuoted));
  }

  /**
   * The operators whose operand has not been typed yet, or is in parentheses that are still open.
   */
  private static List<Token> waiting(List<Token> before) {
    Deque<Token> openers = new ArrayDeque<>();
    Token last = new Token.Plain(0, 0);
    for (Token token : before) {
      if (token.is(Kind.OPEN)) {
        openers.push(last);
      } else if (token.is(Kind.CLOSE)) {
        openers.poll();
      }
      last = token.is(Kind.IGNORED) ? last : token;
    }
    openers.push(last);
    return openers.stream().filter(UnfinishedQuery::waits).toList();
  }

  private static boolean waits(Token token) {
    return token.excludes() || token.is(Kind.OR) || token instanceof Token.Near;
  }

  /** Two quotes with nothing between them are ignored as well. */
  private static boolean isOpenQuote(Token token) {
    return token.is(Kind.IGNORED) && token.end() == token.start() + 1;
  }

  /**
   * The query with its last part completed.
   *
   * @param whole words as they are said, or the value of the field
   * @return a text for {@link QueryLanguage#parse}
   */
  public String completed(String whole) {
    return field
        .map(name -> withValue(name, whole))
        .orElseGet(() -> before + (isQuoted ? quoted(whole) : whole));
  }

  private static String quoted(String words) {
    return QueryLanguage.write(new Expression.Phrase(words));
  }

  /**
   * The query with its last part replaced by the value of a field.
   *
   * @param name of the field
   * @param value its complete value
   * @return a text for {@link QueryLanguage#parse}
   */
  public String withValue(String name, String value) {
    boolean isGlued = !before.isEmpty() && !before.endsWith(" ") && !before.endsWith("(");
    Expression field = new Expression.Only(new Filter.Field(name, value));
    return before + (isGlued ? " " : "") + QueryLanguage.write(field);
  }

  /**
   * The same query, divided later.
   *
   * @param offset in {@link #part}
   * @return the query with everything before that offset in {@link #before}
   */
  public UnfinishedQuery from(int offset) {
    String start = before + part.substring(0, offset);
    String certain = offset == 0 ? scope : start;
    return new UnfinishedQuery(start, certain, part.substring(offset), field, isQuoted);
  }
}
