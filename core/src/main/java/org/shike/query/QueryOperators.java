// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shike.query.Token.Kind;
import org.shike.transcript.Message;

/**
 * Binds the operators of a group to their operands: minus and NOT first, then NEAR, then OR. AND
 * means the same as a blank. An operator without operands is ignored, and a note says so; if the
 * group contains nothing else, it is text.
 */
final class QueryOperators {
  private static final int NONE = -1;

  private final List<Token> tokens;
  private final QueryText text;
  private final QueryNotes notes;

  QueryOperators(List<Token> glued, QueryText text, QueryNotes notes) {
    this.tokens = new ArrayList<>(glued);
    this.text = text;
    this.notes = notes;
  }

  /** The token that replaces some tokens, and the index of the last of those. */
  private record Bound(Token token, int last) {}

  /** Parts, and tokens that are not operands of any operator. */
  List<Token> bound() {
    if (tokens.stream().noneMatch(Token::isOperand)
        && tokens.stream().anyMatch(Token::isOperatorWord)) {
      return List.of(new Token.Plain(tokens.getFirst().start(), tokens.getLast().end()));
    }
    bindExclusions();
    dropAnd();
    checkNearness();
    List<Token> bound = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).isOperand()) {
        Bound alternatives = alternatives(at);
        bound.add(alternatives.token());
        at = alternatives.last();
      } else if (tokens.get(at).is(Kind.OR)) {
        noteNotBetween("OR", tokens.get(at));
        text.drop(tokens.get(at));
      } else {
        bound.add(tokens.get(at));
      }
    }
    return bound;
  }

  private void bindExclusions() {
    List<Token> before = List.copyOf(tokens);
    tokens.clear();
    for (int at = 0; at < before.size(); at++) {
      Token token = before.get(at);
      int operand = token.excludes() ? excluded(before, at) : NONE;
      if (operand != NONE) {
        tokens.add(without(token, before.get(operand)));
        at = operand;
      } else if (token.is(Kind.NOT)) {
        notes.add(
            token.start(),
            Message.of(
                "NOT at %d is ignored: it needs something to leave out after it",
                notes.place(token.start())));
        text.drop(token);
      } else {
        tokens.add(token.is(Kind.MINUS) ? Token.plain(token) : token);
      }
    }
  }

  private int excluded(List<Token> tokens, int at) {
    int operand = tokens.get(at).is(Kind.NOT) ? next(tokens, at) : gluedOperand(tokens, at);
    return operand == NONE || canBeFound(tokens.get(operand)) ? operand : NONE;
  }

  /** Punctuation alone is text everywhere. */
  private boolean canBeFound(Token operand) {
    return !(operand instanceof Token.Plain)
        || text.raw(operand).codePoints().anyMatch(Signs::isFound);
  }

  private static int next(List<Token> tokens, int not) {
    int at = not + 1;
    while (at < tokens.size() && tokens.get(at).isSkipped()) {
      at++;
    }
    return at < tokens.size() && tokens.get(at).isOperand() ? at : NONE;
  }

  private Token without(Token operator, Token excluded) {
    if (operator.is(Kind.NOT)) {
      int start = operator.start();
      notes.add(
          start, Message.of("NOT at %d leaves out %s", notes.place(start), notes.piece(excluded)));
    }
    return part(operator, excluded, new Expression.Without(expression(excluded)));
  }

  private void dropAnd() {
    for (int at = tokens.size() - 1; at >= 0; at--) {
      Token token = tokens.get(at);
      if (token.is(Kind.AND)) {
        if (!isOperand(beside(at, -1)) || !isOperand(beside(at, 1))) {
          noteNotBetween("AND", token);
        }
        text.drop(tokens.remove(at));
      }
    }
  }

  private void noteNotBetween(String name, Token operator) {
    int start = operator.start();
    notes.add(
        start,
        Message.of(
            "%s at %d is ignored: it needs something on both sides", name, notes.place(start)));
  }

  private static int gluedOperand(List<Token> tokens, int minus) {
    for (int at = minus + 1; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (!token.isGluedTo(tokens.get(at - 1)) || (!token.isOperand() && !token.isSkipped())) {
        return NONE;
      }
      if (token.isOperand()) {
        return at;
      }
    }
    return NONE;
  }

  private void checkNearness() {
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean isNear = token instanceof Token.Near;
      if (isNear && !(canBeNear(beside(at, -1)) && canBeNear(beside(at, 1)))) {
        notes.add(
            token.start(),
            Message.of(
                "NEAR at %d needs a word or phrase on both sides", notes.place(token.start())));
        tokens.set(at, Token.ignored(token));
      }
    }
  }

  /** The index of the next token in one direction that is not skipped. */
  private int beside(int place, int step) {
    int at = place + step;
    while (at >= 0 && at < tokens.size() && tokens.get(at).isSkipped()) {
      at += step;
    }
    return at < tokens.size() ? at : NONE;
  }

  private boolean canBeNear(int at) {
    return isOperand(at) && Expression.Near.canHold(expression(tokens.get(at)));
  }

  private boolean isOperand(int at) {
    return at != NONE && tokens.get(at).isOperand();
  }

  private Bound alternatives(int first) {
    Bound last = nearness(first);
    List<Token> parts = new ArrayList<>(List.of(last.token()));
    for (int next = alternative(last.last()); next != NONE; next = alternative(last.last())) {
      last = nearness(next);
      parts.add(last.token());
    }
    if (parts.size() == 1) {
      return last;
    }
    Expression any = new Expression.AnyOf(parts.stream().map(this::expression).toList());
    return new Bound(part(parts.getFirst(), parts.getLast(), any), last.last());
  }

  /** The operand after the OR that follows a token. */
  private int alternative(int place) {
    int or = beside(place, 1);
    int operand = or != NONE && tokens.get(or).is(Kind.OR) ? beside(or, 1) : NONE;
    return isOperand(operand) ? operand : NONE;
  }

  private Bound nearness(int first) {
    List<Expression> parts = new ArrayList<>(List.of(expression(tokens.get(first))));
    List<Duration> times = new ArrayList<>();
    int last = first;
    int next = beside(last, 1);
    while (next != NONE && tokens.get(next) instanceof Token.Near near) {
      last = beside(next, 1);
      times.add(near.within());
      parts.add(expression(tokens.get(last)));
      next = beside(last, 1);
    }
    return times.isEmpty()
        ? new Bound(tokens.get(first), first)
        : new Bound(part(tokens.get(first), tokens.get(last), near(parts, times)), last);
  }

  /**
   * Consecutive operators with the same time make one nearness; others share the part between them.
   */
  private static Expression near(List<Expression> parts, List<Duration> times) {
    List<Expression> nears = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= times.size(); at++) {
      if (at == times.size() || !times.get(at).equals(times.get(start))) {
        nears.add(new Expression.Near(parts.subList(start, at + 1), times.get(start)));
        start = at;
      }
    }
    return nears.size() == 1 ? nears.getFirst() : new Expression.AllOf(nears);
  }

  private static Token part(Token first, Token last, Expression expression) {
    return new Token.Part(first.start(), last.end(), expression);
  }

  /** The meaning of an operand; around plain text, parentheses have no other meaning. */
  private Expression expression(Token operand) {
    return switch (operand) {
      case Token.Plain plain -> words(plain);
      case Token.Parentheses parentheses -> words(parentheses.content().orElseThrow());
      case Token.Part part -> part.expression();
      case Token.Near near -> throw new IllegalStateException("not an operand: " + near);
      case Token.Sign sign -> throw new IllegalStateException("not an operand: " + sign);
    };
  }

  private Expression words(Token.Plain plain) {
    return text.words(plain.start(), plain.end());
  }
}
