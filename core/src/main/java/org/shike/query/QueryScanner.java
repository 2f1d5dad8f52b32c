// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shike.query.Token.Kind;
import org.shike.transcript.Message;

/** Divides a query into tokens. */
final class QueryScanner {
  /**
   * How many code units are read; a typed query has some dozens, and pasted text has no operators.
   */
  static final int MOST_CHARACTERS = 10_000;

  /** Each of them may cost a separate query to the index. */
  static final int MOST_OPERATORS = 64;

  private static final char OPEN = '(';
  private static final char CLOSE = ')';
  private static final char TILDE = '~';
  private static final Map<String, Kind> WORDS =
      Map.of("OR", Kind.OR, "AND", Kind.AND, "NOT", Kind.NOT);
  private static final String NEAR = "NEAR/";

  private final String text;

  /** The start of the text that is searched for operators, folded. */
  private final String signs;

  private final QuoteSigns quotes;
  private final QueryFilters filters;
  private final QueryNotes notes;
  private final Set<Character> notedQuotes = new HashSet<>();
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** After a blank or an opening parenthesis; only here does a minus exclude something. */
  private int wordStart;

  private int operators;

  private QueryScanner(String text, String signs, QueryFilters filters, QueryNotes notes) {
    this.text = text;
    this.signs = signs;
    this.quotes = new QuoteSigns(signs);
    this.filters = filters;
    this.notes = notes;
  }

  static List<Token> scan(String text, Predicate<String> isField, QueryNotes notes) {
    QueryFilters filters = new QueryFilters(isField, notes);
    return new QueryScanner(text, understood(text), filters, notes).tokens();
  }

  /** The beginning of a long text ends at a blank, so that no word is cut. */
  private static String understood(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return Signs.folded(text);
    }
    String signs = Signs.folded(text.substring(0, MOST_CHARACTERS));
    int blank = signs.lastIndexOf(Signs.BLANK);
    return blank < 0 ? signs : signs.substring(0, blank);
  }

  private List<Token> tokens() {
    while (at < signs.length()) {
      if (signs.charAt(at) == Signs.BLANK) {
        at++;
        wordStart = at;
      } else {
        Token token = next();
        tokens.add(token);
        at = token.end();
      }
    }
    stripped(signs.length(), text.length()).ifPresent(tokens::add);
    return tokens;
  }

  private Optional<Token.Plain> stripped(int start, int end) {
    int first = start;
    int last = end;
    while (first < last && Signs.isBlank(text.charAt(first))) {
      first++;
    }
    while (first < last && Signs.isBlank(text.charAt(last - 1))) {
      last--;
    }
    return first < last ? Optional.of(new Token.Plain(first, last)) : Optional.empty();
  }

  private Token next() {
    if (operators > MOST_OPERATORS) {
      return parenthesis().orElseGet(this::plain);
    }
    int noted = notes.count();
    Token token = parenthesis().orElseGet(this::token);
    boolean isCounted = token.isOperator() || notes.count() > noted;
    operators += isCounted ? 1 : 0;
    return operators > MOST_OPERATORS ? firstBeyond() : token;
  }

  private Token firstBeyond() {
    notes.add(
        at,
        Message.of(
            "more than %d operators at %d; the rest is searched as text",
            MOST_OPERATORS, notes.place(at)));
    return plain();
  }

  /** All up to the next blank or parenthesis. */
  private Token plain() {
    int end = at + 1;
    while (end < signs.length() && !isBound(signs.charAt(end))) {
      end++;
    }
    return new Token.Plain(at, end);
  }

  private static boolean isBound(char sign) {
    return sign == Signs.BLANK || sign == OPEN || sign == CLOSE;
  }

  private Optional<Token> parenthesis() {
    return switch (signs.charAt(at)) {
      case OPEN -> {
        wordStart = at + 1;
        yield Optional.of(sign(Kind.OPEN, at + 1));
      }
      case CLOSE -> Optional.of(sign(Kind.CLOSE, at + 1));
      default -> Optional.empty();
    };
  }

  private Token sign(Kind kind, int end) {
    return new Token.Sign(kind, at, end);
  }

  private Token token() {
    if (quotes.opens(at)) {
      return quoted();
    }
    boolean isDash = signs.charAt(at) == Signs.DASH;
    if (isDash && at != wordStart) {
      return dashes();
    }
    return isDash && hasOperand(at + 1) ? sign(Kind.MINUS, at + 1) : word();
  }

  private Token dashes() {
    int end = at;
    while (end < signs.length() && signs.charAt(end) == Signs.DASH) {
      end++;
    }
    return sign(Kind.DASH, end);
  }

  /** Whether something to exclude follows; the sign of {@code ->} is text. */
  private boolean hasOperand(int start) {
    if (start == signs.length() || signs.charAt(start) == Signs.DASH) {
      return false;
    }
    return signs.charAt(start) == OPEN
        || quotes.opens(start)
        || text.substring(start, wordEnd(start)).codePoints().anyMatch(Signs::isFound);
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < signs.length() && !isBound(signs.charAt(end)) && !quotes.opens(end)) {
      end++;
    }
    return end;
  }

  private Token quoted() {
    int close = quotes.close(at);
    if (close < 0) {
      noteUnclosed(at);
      wordStart = wordStart == at ? at + 1 : wordStart;
      return sign(Kind.IGNORED, at + 1);
    }
    return stripped(at + 1, close)
        .map(content -> phrase(raw(content), close + 1))
        .orElseGet(() -> sign(Kind.IGNORED, close + 1));
  }

  private String raw(Token token) {
    return text.substring(token.start(), token.end());
  }

  private void noteUnclosed(int quote) {
    if (notedQuotes.add(signs.charAt(quote))) {
      notes.add(quote, Message.of("unclosed quote at %d", notes.place(quote)));
    }
  }

  private Token phrase(String content, int end) {
    boolean isNear = end < signs.length() && signs.charAt(end) == TILDE;
    return (isNear ? SpokenTime.at(signs, end + 1) : Optional.<SpokenTime>empty())
        .map(time -> within(content, time, end))
        .orElseGet(() -> part(end, new Expression.Phrase(content)));
  }

  private Token within(String content, SpokenTime time, int tilde) {
    int end = tilde + 1 + time.length();
    Optional<Duration> duration = time.duration();
    if (duration.isPresent()) {
      return part(end, new Expression.Near(List.of(new Expression.Words(content)), duration.get()));
    }
    noteNoUnit(tilde, end, "~" + time.number());
    return part(time.unit().isEmpty() ? end : tilde, new Expression.Phrase(content));
  }

  private void noteNoUnit(int start, int end, String number) {
    notes.add(
        start,
        Message.of(
            "%s at %d has no unit; write %ss for seconds",
            notes.piece(start, end), notes.place(start), number));
  }

  private Token part(int end, Expression expression) {
    return new Token.Part(at, end, expression);
  }

  private Token word() {
    int end = wordEnd(at);
    String word = signs.substring(at, end);
    boolean isAfterMinus = at > 0 && at != wordStart && tokens.getLast().is(Kind.MINUS);
    return stretch()
        .or(() -> isAfterMinus ? Optional.empty() : joining(word))
        .or(() -> field(word))
        .or(() -> WordForms.of(text.substring(at, end), word).map(form -> part(end, form)))
        .orElseGet(() -> new Token.Plain(at, end));
  }

  private Optional<Token> joining(String word) {
    int end = at + word.length();
    if (WORDS.containsKey(word)) {
      return Optional.of(sign(WORDS.get(word), end));
    }
    Optional<SpokenTime> time =
        word.startsWith(NEAR) ? SpokenTime.at(word, NEAR.length()) : Optional.<SpokenTime>empty();
    return time.filter(found -> NEAR.length() + found.length() == word.length())
        .flatMap(found -> nearness(found, end));
  }

  private Optional<Token> nearness(SpokenTime time, int end) {
    Optional<Duration> duration = time.duration();
    if (duration.isEmpty()) {
      noteNoUnit(at, end, NEAR + time.number());
    }
    return duration.map(within -> new Token.Near(at, end, within));
  }

  /** A time range; it may contain blanks, so it may be longer than the word at its start. */
  private Optional<Token> stretch() {
    return WrittenStretch.at(signs, at)
        .filter(stretch -> wordEnd(at + stretch.length() - 1) == at + stretch.length())
        .flatMap(
            stretch -> {
              int end = at + stretch.length();
              return filters.stretch(stretch, at, end).map(during -> only(during, end));
            });
  }

  private Optional<Token> field(String word) {
    int colon = word.indexOf(':');
    return colon >= 0 && filters.isKnown(word.substring(0, colon))
        ? field(word.substring(0, colon), at + colon + 1)
        : Optional.empty();
  }

  private Optional<Token> field(String name, int start) {
    boolean isQuoted = start < signs.length() && quotes.opens(start);
    int close = isQuoted ? quotes.close(start) : -1;
    if (close >= 0) {
      String value = stripped(start + 1, close).map(this::raw).orElse("");
      return field(name, value, close + 1);
    }
    if (isQuoted) {
      noteUnclosed(start);
    }
    int first = isQuoted ? start + 1 : start;
    int end = valueEnd(first);
    return field(name, text.substring(first, end), end);
  }

  private Optional<Token> field(String name, String value, int end) {
    return filters.field(name, value, at, end).map(field -> only(field, end));
  }

  private Token only(Filter filter, int end) {
    return part(end, new Expression.Only(filter));
  }

  /** Parentheses belong to a value that contains both of them: {@code section:架构（二）}. */
  private int valueEnd(int start) {
    int depth = 0;
    int outermost = start;
    int end = start;
    while (end < signs.length() && signs.charAt(end) != Signs.BLANK && !quotes.opens(end)) {
      if (signs.charAt(end) == OPEN) {
        outermost = depth == 0 ? end : outermost;
        depth++;
      } else if (signs.charAt(end) == CLOSE) {
        if (depth == 0) {
          return end;
        }
        depth--;
      }
      end++;
    }
    return depth == 0 ? end : outermost;
  }
}
