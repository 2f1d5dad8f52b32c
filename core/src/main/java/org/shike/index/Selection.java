// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * for.
   */
  Optional<Query> all(List<Expression> parts) throws IOException {
    return parts.isEmpty() ? Optional.empty() : of(new AllOf(parts)).map(SetQuery::new);
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
      case Only only -> Optional.of(filters.passing(only.filter()));
      case Near near -> near(near);
      case Phrase phrase -> found(phrase);
      case Said said -> found(said);
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

  private Optional<FixedBitSet> found(Phrase phrase) throws IOException {
    Optional<FixedBitSet> found = found((Said) phrase);
    if (found.isPresent()) {
      borders.holding(phrase.text()).keySet().forEach(found.get()::set);
    }
    return found;
  }

  private Optional<FixedBitSet> found(Said said) throws IOException {
    Optional<Query> query = terminals.finding(said);
    return query.isPresent() ? Optional.of(passages.found(query.get())) : Optional.empty();
  }

  private Optional<FixedBitSet> near(Near near) throws IOException {
    List<NearPart> parts = terminals.finding(near);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Nearness(passages, channels, borders, parts, near.within()).passages());
  }
}
