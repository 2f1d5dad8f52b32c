// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/** Writes an expression in the query language, so that it is read as the same expression again. */
final class WrittenExpression {
  private static final String DOUBLE = "\"\"";
  private static final List<String> PAIRS = List.of(DOUBLE, "「」", "『』");
  private static final List<String> PAIRS_BESIDE_DOUBLE = List.of("「」", "『』", DOUBLE);

  /** In the order in which they are tried. */
  private final List<String> pairs;

  private WrittenExpression(List<String> pairs) {
    this.pairs = pairs;
  }

  static String of(Expression expression) {
    boolean hasQuote = hasQuote(expression);
    return new WrittenExpression(hasQuote ? PAIRS_BESIDE_DOUBLE : PAIRS).written(expression);
  }

  /** Whether plain text contains a quote that would be paired with the quotes of a phrase. */
  private static boolean hasQuote(Expression expression) {
    return switch (expression) {
      case Expression.Typed typed -> hasQuote(typed.text());
      case Expression.Words words -> hasQuote(words.text());
      case Expression.Said said -> false;
      case Expression.Joined joined ->
          joined.parts().stream().anyMatch(WrittenExpression::hasQuote);
      case Expression.Only(Filter.Field field) -> hasQuote(field.text());
      case Expression.Only only -> false;
      case Expression.Without without -> hasQuote(without.excluded());
    };
  }

  private static boolean hasQuote(String text) {
    return Signs.folded(text).indexOf(Signs.QUOTE) >= 0;
  }

  private String written(Expression expression) {
    return switch (expression) {
      case Expression.Typed typed -> typed.text();
      case Expression.Words words -> words.text();
      case Expression.Phrase phrase -> quoted(phrase.text());
      case Expression.Prefix prefix -> prefix.start() + "*";
      case Expression.Similar similar -> similar.word() + "~";
      case Expression.Near near -> near(near);
      case Expression.AllOf all -> all(all);
      case Expression.AnyOf any -> joined(any.parts(), " OR ");
      case Expression.Without without -> "-" + excluded(without.excluded());
      case Expression.Only only -> filter(only.filter());
    };
  }

  private String all(Expression.AllOf all) {
    return isChain(all.parts())
        ? chain(all.parts())
        : all.parts().stream()
            .map(part -> part instanceof Expression.AllOf ? inParentheses(part) : written(part))
            .collect(Collectors.joining(" "));
  }

  /**
   * Whether each is a nearness that begins with the last part of the previous one and has another
   * time.
   */
  private static boolean isChain(List<Expression> parts) {
    boolean isChain = parts.size() > 1;
    for (int at = 1; at < parts.size() && isChain; at++) {
      isChain =
          parts.get(at - 1) instanceof Expression.Near before
              && parts.get(at) instanceof Expression.Near near
              && Math.min(before.parts().size(), near.parts().size()) > 1
              && before.parts().getLast().equals(near.parts().getFirst())
              && !before.within().equals(near.within());
    }
    return isChain;
  }

  private String chain(List<Expression> nears) {
    StringBuilder chain = new StringBuilder();
    for (Expression part : nears) {
      if (part instanceof Expression.Near near) {
        List<Expression> operands = near.parts();
        String next = joined(operands.subList(1, operands.size()), operator(near));
        chain.append(chain.isEmpty() ? operand(operands.getFirst()) : "");
        chain.append(operator(near)).append(next);
      }
    }
    return chain.toString();
  }

  private String near(Expression.Near near) {
    return near.parts().size() == 1 && near.parts().getFirst() instanceof Expression.Words words
        ? quoted(words.text()) + "~" + written(near.within())
        : joined(near.parts(), operator(near));
  }

  private static String operator(Expression.Near near) {
    return " NEAR/" + written(near.within()) + " ";
  }

  private static String written(Duration time) {
    return time.toMillisPart() == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }

  private String filter(Filter filter) {
    return switch (filter) {
      case Filter.Field field -> field(field);
      case Filter.Transcript transcript -> Filter.Field.TRANSCRIPT + ":\"" + transcript.id() + '"';
      case Filter.During(TimeRange stretch) ->
          clock(stretch.start()) + ".." + stretch.end().map(WrittenExpression::clock).orElse("");
      case Filter.Dated dated -> "date:" + days(dated);
    };
  }

  private static String clock(Duration time) {
    String fraction =
        time.toMillisPart() == 0 ? "" : String.format(Locale.ROOT, ".%03d", time.toMillisPart());
    return Timecode.of(time).written() + fraction;
  }

  private static String days(Filter.Dated dated) {
    String first = dated.first().map(LocalDate::toString).orElse("");
    return dated.first().equals(dated.last())
        ? first
        : first + ".." + dated.last().map(LocalDate::toString).orElse("");
  }

  private String field(Filter.Field field) {
    String bare = field.name() + ":" + field.text();
    return reads(bare, new Expression.Only(field))
        ? bare
        : field.name() + ":" + quoted(field.text());
  }

  private String joined(List<Expression> operands, String operator) {
    return operands.stream().map(this::operand).collect(Collectors.joining(operator));
  }

  private String operand(Expression operand) {
    return switch (operand) {
      case Expression.Words words -> isOneOperand(words) ? words.text() : inParentheses(words);
      case Expression.Near near -> near.parts().size() == 1 ? near(near) : inParentheses(near);
      case Expression.Said said -> written(said);
      case Expression.Joined joined -> inParentheses(joined);
      case Expression.Typed typed -> inParentheses(typed);
      case Expression.Without without -> written(without);
      case Expression.Only only -> written(only);
    };
  }

  private String excluded(Expression excluded) {
    return switch (excluded) {
      case Expression.Words words ->
          reads("-" + words.text(), new Expression.Without(words))
              ? words.text()
              : inParentheses(words);
      case Expression.Said said -> operand(said);
      case Expression.Joined joined -> operand(joined);
      case Expression.Typed typed -> operand(typed);
      case Expression.Without without -> inParentheses(without);
      case Expression.Only only -> operand(only);
    };
  }

  private String inParentheses(Expression expression) {
    return "(" + written(expression) + ")";
  }

  private static boolean isOneOperand(Expression.Words words) {
    Expression other = new Expression.Words("x");
    return reads("x OR " + words.text(), new Expression.AnyOf(List.of(other, words)));
  }

  /** Whether a text is read as this expression. */
  private static boolean reads(String text, Expression expression) {
    boolean isField = expression instanceof Expression.Only;
    return QueryGroups.parse(text, name -> isField).equals(Optional.of(expression));
  }

  /**
   * In quotes that the text does not contain; if it contains all of them, its double quotes become
   * blanks.
   */
  private String quoted(String text) {
    String signs = Signs.folded(text);
    return pairs.stream()
        .filter(pair -> signs.indexOf(pair.charAt(1)) < 0)
        .findFirst()
        .map(pair -> pair.charAt(0) + text + pair.charAt(1))
        .orElseGet(() -> Signs.QUOTE + withoutQuotes(text) + Signs.QUOTE);
  }

  private static String withoutQuotes(String text) {
    StringBuilder without = new StringBuilder(text);
    String signs = Signs.folded(text);
    for (int at = 0; at < signs.length(); at++) {
      if (signs.charAt(at) == Signs.QUOTE) {
        without.setCharAt(at, Signs.BLANK);
      }
    }
    return without.toString();
  }
}
