// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.query.Expression;
import org.shike.query.Expression.AllOf;
import org.shike.query.Expression.AnyOf;
import org.shike.query.Expression.Joined;
import org.shike.query.Expression.Near;
import org.shike.query.Expression.Only;
import org.shike.query.Expression.Phrase;
import org.shike.query.Expression.Prefix;
import org.shike.query.Expression.Said;
import org.shike.query.Expression.Similar;
import org.shike.query.Expression.Typed;
import org.shike.query.Expression.Without;
import org.shike.query.Expression.Words;
import org.shike.query.QueryLanguage;
import org.shike.query.QueryLanguage.Understood;
import org.shike.transcript.Message;

/**
 * The parts of an expression that are searched in different ways.
 *
 * @param words plain words, some of which may be missing from a moment; may be empty
 * @param required what every moment has to match, as written
 * @param notes what was not understood
 */
record QueryParts(String words, List<Expression> required, List<Message> notes) {
  QueryParts {
    required = List.copyOf(required);
    notes = List.copyOf(notes);
  }

  static QueryParts of(Expression expression, Predicate<String> isField) {
    Reader reader = new Reader(isField, Understood::expression);
    reader.read(expression);
    return reader.parts();
  }

  /**
   * The same query with operators read as words, see {@link Understood#row}; empty if it has none.
   */
  static Optional<QueryParts> row(Expression expression, Predicate<String> isField) {
    AtomicBoolean hasRow = new AtomicBoolean();
    Reader reader =
        new Reader(
            isField,
            text -> {
              hasRow.set(hasRow.get() || text.row().isPresent());
              return text.row().or(text::expression);
            });
    reader.read(expression);
    return hasRow.get() ? Optional.of(reader.parts()) : Optional.empty();
  }

  /** The same with other plain words. */
  QueryParts withWords(String others) {
    return new QueryParts(others, required, notes);
  }

  /** The query in the query language. */
  String text() {
    Stream<String> rest = required.stream().map(QueryLanguage::write);
    return Stream.concat(Stream.of(words), rest)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** All text that a moment may contain, for its score. */
  String said() {
    return Stream.concat(Stream.of(words), required.stream().flatMap(QueryParts::said))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Whether a part requires something, and does not only exclude. */
  boolean requiresSomething() {
    return required.stream().anyMatch(part -> !(part instanceof Without));
  }

  private static Stream<String> said(Expression part) {
    return switch (part) {
      case Typed typed -> Stream.of(typed.text());
      case Words words -> Stream.of(words.text());
      case Phrase phrase -> Stream.of(phrase.text());
      case Prefix prefix -> Stream.empty();
      case Similar similar -> Stream.of(similar.word());
      case Joined joined -> joined.parts().stream().flatMap(QueryParts::said);
      case Without without -> Stream.empty();
      case Only only -> Stream.empty();
    };
  }

  private static final class Reader {
    private final Predicate<String> isField;
    private final Function<Understood, Optional<Expression>> reading;
    private final List<String> words = new ArrayList<>();
    private final List<Expression> required = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    private Reader(Predicate<String> isField, Function<Understood, Optional<Expression>> reading) {
      this.isField = isField;
      this.reading = reading;
    }

    private QueryParts parts() {
      return new QueryParts(String.join(" ", words), required, notes);
    }

    private void read(Expression whole) {
      add(understood(whole));
    }

    private void add(Expression understood) {
      switch (understood) {
        case Words text -> words.add(text.text());
        case AllOf all -> all.parts().forEach(this::add);
        case Typed blank -> {}
        case Said said -> required.add(said);
        case Near near -> required.add(near);
        case AnyOf any -> required.add(any);
        case Without without -> required.add(without);
        case Only only -> required.add(only);
      }
    }

    /** Excluded words are never a row: that would exclude less. */
    private Expression excluded(Expression part) {
      Reader plain = new Reader(isField, Understood::expression);
      Expression understood = plain.understood(part);
      notes.addAll(plain.notes);
      return understood;
    }

    private List<Expression> understood(List<Expression> parts) {
      return parts.stream().map(this::understood).toList();
    }

    /** What a typed expression means; only a blank one stays as it is. */
    private Expression understood(Expression part) {
      return switch (part) {
        case Typed typed -> {
          Understood text = QueryLanguage.parse(typed.text(), isField);
          notes.addAll(text.notes());
          yield reading.apply(text).orElse(typed);
        }
        case AllOf all -> new AllOf(understood(all.parts()));
        case AnyOf any -> new AnyOf(understood(any.parts()));
        case Without without -> new Without(excluded(without.excluded()));
        case Said said -> said;
        case Near near -> near;
        case Only only -> only;
      };
    }
  }
}
