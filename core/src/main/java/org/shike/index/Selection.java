// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.shike.query.Expression;
import org.shike.query.Expression.AllOf;
import org.shike.query.Expression.AnyOf;
import org.shike.query.Expression.Near;
import org.shike.query.Expression.Only;
import org.shike.query.Expression.Phrase;
import org.shike.query.Expression.Said;
import org.shike.query.Expression.Typed;
import org.shike.query.Expression.Without;

/**
 * Finds the set of passages for which an expression is true. Each word or phrase is a query by
 * itself, so that no expression exceeds Lucene's limit of clauses.
 */
final class Selection {
  private final Passages passages;
  private final Channels channels;
  private final Terminals terminals;
  private final FilterQueries filters;
  private final Borders borders;

  Selection(Passages passages, Channels channels) {
    this.passages = passages;
    this.channels = channels;
    this.borders = new Borders(passages, channels);
    this.terminals = new Terminals(passages, channels);
    this.filters = new FilterQueries(passages, channels);
  }

  /**
   * Finds the passages for which all parts are true; empty if the parts contain nothing to look
   * for. What is near is decided only for passages that somebody asks for.
   */
  Optional<Query> all(List<Expression> parts) throws IOException {
    List<Query> all = new ArrayList<>();
    List<Expression> others = new ArrayList<>();
    for (Expression part : parts) {
      if (part instanceof Near near) {
        finding(near).ifPresent(all::add);
      } else {
        others.add(part);
      }
    }
    if (!others.isEmpty()) {
      of(new AllOf(others)).map(SetQuery::new).ifPresent(all::add);
    }
    return allOf(all);
  }

  /**
   * The same for a query that runs once, perhaps not over all passages: a part that is a word, a
   * phrase or a filter is not looked up before.
   */
  Optional<Query> once(List<Expression> parts) throws IOException {
    List<Query> all = new ArrayList<>();
    for (Expression part : parts) {
      finding(part).map(OneClause::new).ifPresent(all::add);
    }
    return allOf(all);
  }

  private static Optional<Query> allOf(List<Query> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(WordQueries.allOf(parts.stream()));
  }

  /** The ranges in each passage of the phrases that run over its border. */
  Map<Integer, List<TextRange>> overBorders() {
    return borders.ranges();
  }

  /** Empty if an expression contains nothing to look for, such as only signs. */
  private Optional<FixedBitSet> of(Expression expression) throws IOException {
    return switch (expression) {
      case AllOf all -> joined(all.parts(), FixedBitSet::and);
      case AnyOf any -> joined(any.parts(), FixedBitSet::or);
      case Without without -> of(without.excluded()).map(Selection::others);
      case Near near -> found(finding(near));
      case Only only -> found(finding(only));
      case Said said -> found(finding(said));
      case Typed blank -> Optional.empty();
    };
  }

  private interface Join {
    void into(FixedBitSet all, FixedBitSet other);
  }

  private Optional<FixedBitSet> joined(List<Expression> parts, Join join) throws IOException {
    Optional<FixedBitSet> all = Optional.empty();
    for (Expression part : parts) {
      Optional<FixedBitSet> next = of(part);
      if (all.isPresent() && next.isPresent()) {
        join.into(all.get(), next.get());
      } else {
        all = all.or(() -> next);
      }
    }
    return all;
  }

  private static FixedBitSet others(FixedBitSet found) {
    found.flip(0, found.length());
    return found;
  }

  private Optional<FixedBitSet> found(Optional<Query> query) throws IOException {
    return query.isPresent() ? Optional.of(passages.found(query.get())) : Optional.empty();
  }

  private Optional<Query> finding(Expression expression) throws IOException {
    return switch (expression) {
      case Near near -> finding(near);
      case Only only -> Optional.of(filters.passing(only.filter()));
      case Phrase phrase -> finding(phrase);
      case Said said -> terminals.finding(said);
      case AllOf all -> of(all).map(SetQuery::new);
      case AnyOf any -> of(any).map(SetQuery::new);
      case Without without -> of(without).map(SetQuery::new);
      case Typed blank -> Optional.empty();
    };
  }

  private Optional<Query> finding(Phrase phrase) throws IOException {
    Optional<Query> inside = terminals.finding(phrase);
    FixedBitSet overBorders = passages.none();
    if (inside.isPresent()) {
      borders.holding(phrase.text()).keySet().forEach(overBorders::set);
    }
    return inside.map(
        query -> WordQueries.anyOf(Stream.of(new OneClause(query), new SetQuery(overBorders))));
  }

  private Optional<Query> finding(Near near) throws IOException {
    List<NearPart> parts = terminals.finding(near);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Nearness(passages, channels, borders, parts, near.within()).query());
  }
}
