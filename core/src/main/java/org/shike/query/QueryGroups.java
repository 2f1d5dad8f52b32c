// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shike.query.Token.Kind;
import org.shike.transcript.Message;

/** Replaces each group in parentheses by one token, inner groups first. */
final class QueryGroups {
  /** Keeps the tree flat enough for recursion. */
  static final int MOST_LEVELS = 16;

  private final QueryText text;
  private final QueryNotes notes;
  private final Deque<Group> open = new ArrayDeque<>();

  /** Closing parentheses to come of groups that are too deep. */
  private int ignored;

  private int firstIgnored = Integer.MAX_VALUE;
  private int firstUnclosed = Integer.MAX_VALUE;
  private int lastOperator;

  private QueryGroups(QueryText text, QueryNotes notes) {
    this.text = text;
    this.notes = notes;
  }

  /** The tokens of a group so far. */
  private record Group(int start, List<Token> tokens) {
    Group(int start) {
      this(start, new ArrayList<>());
    }
  }

  /** What a text means, see {@link QueryLanguage#parse}. */
  static Optional<Expression> parse(String text, Predicate<String> isField) {
    QueryNotes notes = new QueryNotes(text);
    return expression(text, QueryScanner.scan(text, isField, notes), notes);
  }

  static Optional<Expression> expression(String text, List<Token> tokens, QueryNotes notes) {
    return new QueryGroups(new QueryText(text), notes).whole(tokens);
  }

  private Optional<Expression> whole(List<Token> tokens) {
    BitSet paired = paired(tokens);
    open.push(new Group(0));
    for (int index = 0; index < tokens.size(); index++) {
      add(tokens.get(index), paired.get(index));
    }
    QuerySequence whole = sequence(open.pop());
    if (whole.lastPart() > 0) {
      noteParentheses();
    }
    return whole.expression();
  }

  /** Parentheses that no operator follows have no meaning anyway. */
  private void noteParentheses() {
    if (lastOperator > firstUnclosed) {
      notes.add(
          firstUnclosed, Message.of("unclosed parenthesis at %d", notes.place(firstUnclosed)));
    }
    if (lastOperator > firstIgnored) {
      notes.add(
          firstIgnored,
          Message.of(
              "parenthesis at %d is ignored: it is nested in %d others",
              notes.place(firstIgnored), MOST_LEVELS));
    }
  }

  private static BitSet paired(List<Token> tokens) {
    BitSet paired = new BitSet();
    Deque<Integer> opened = new ArrayDeque<>();
    for (int index = 0; index < tokens.size(); index++) {
      if (tokens.get(index).is(Kind.OPEN)) {
        opened.push(index);
      } else if (tokens.get(index).is(Kind.CLOSE) && !opened.isEmpty()) {
        paired.set(opened.pop());
        paired.set(index);
      }
    }
    return paired;
  }

  private void add(Token token, boolean isPaired) {
    if (token.is(Kind.OPEN)) {
      open(token, isPaired);
    } else if (token.is(Kind.CLOSE)) {
      close(token, isPaired);
    } else {
      lastOperator = token.isOperator() ? token.start() : lastOperator;
      append(token);
    }
  }

  private void append(Token token) {
    open.element().tokens().add(token);
  }

  private void open(Token token, boolean isPaired) {
    if (!isPaired) {
      firstUnclosed = Math.min(firstUnclosed, token.start());
      append(new Token.Sign(Kind.UNCLOSED, token.start(), token.end()));
    } else if (open.size() <= MOST_LEVELS) {
      open.push(new Group(token.start()));
    } else {
      ignored++;
      firstIgnored = Math.min(firstIgnored, token.start());
      append(Token.ignored(token));
    }
  }

  private void close(Token token, boolean isPaired) {
    if (!isPaired) {
      append(new Token.Sign(Kind.STRAY, token.start(), token.end()));
    } else if (ignored > 0) {
      ignored--;
      append(Token.ignored(token));
    } else {
      Group group = open.pop();
      append(sequence(group).inParentheses(group.start(), token.end()));
    }
  }

  private QuerySequence sequence(Group group) {
    List<Token> tokens = GluedText.of(group.tokens());
    return new QuerySequence(new QueryOperators(tokens, text, notes).bound(), text);
  }
}
