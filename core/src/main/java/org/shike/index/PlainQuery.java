// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/**
 * A query of Lucene's classes alone, which another engine understands. It finds what the query
 * finds from which it was made, and perhaps more.
 *
 * @param isExact whether it finds nothing else
 */
record PlainQuery(Query query, boolean isExact) {
  /** Together with what restricts it further, a query stays below Lucene's limit, 1024 clauses. */
  private static final int MOST_CLAUSES = 450;

  private static final PlainQuery ANYTHING = new PlainQuery(MatchAllDocsQuery.INSTANCE, false);

  /** The same with a limited number of clauses; if that is exceeded, it finds everything. */
  static PlainQuery ofFew(Query query) {
    PlainQuery plain = of(query);
    ClauseCount count = new ClauseCount();
    plain.query.visit(count);
    return count.clauses > MOST_CLAUSES ? ANYTHING : plain;
  }

  static PlainQuery of(Query query) {
    return switch (query) {
      case TermQuery term -> exact(new TermQuery(term.getTerm()));
      case BoostQuery boosted -> of(boosted);
      case ConstantScoreQuery constant -> of(constant);
      case DisjunctionMaxQuery any -> of(any);
      case BooleanQuery clauses -> of(clauses);
      case OneClause one -> of(one);
      case NameQuery name -> of(name);
      case IntervalQuery places -> of(places);
      case SetQuery set -> ANYTHING;
      default -> exact(query);
    };
  }

  private static PlainQuery exact(Query query) {
    return new PlainQuery(query, true);
  }

  private static PlainQuery of(OneClause one) {
    PlainQuery plain = of(one.elsewhere());
    return new PlainQuery(plain.query, plain.isExact && one.isExact());
  }

  private static PlainQuery of(BoostQuery boosted) {
    PlainQuery plain = of(boosted.getQuery());
    return new PlainQuery(new BoostQuery(plain.query, boosted.getBoost()), plain.isExact);
  }

  private static PlainQuery of(ConstantScoreQuery constant) {
    PlainQuery plain = of(constant.getQuery());
    return new PlainQuery(new ConstantScoreQuery(plain.query), plain.isExact);
  }

  private static PlainQuery of(DisjunctionMaxQuery any) {
    List<PlainQuery> ways = any.getDisjuncts().stream().map(PlainQuery::of).toList();
    List<Query> queries = ways.stream().map(PlainQuery::query).toList();
    return new PlainQuery(
        new DisjunctionMaxQuery(queries, any.getTieBreakerMultiplier()),
        ways.stream().allMatch(PlainQuery::isExact));
  }

  /** What is excluded inexactly would exclude too much, so it is left out. */
  private static PlainQuery of(BooleanQuery clauses) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean isExact = true;
    for (BooleanClause clause : clauses) {
      PlainQuery plain = of(clause.query());
      isExact &= plain.isExact;
      if (plain.isExact || !clause.isProhibited()) {
        all.add(plain.query, clause.occur());
      }
    }
    return new PlainQuery(all.build(), isExact);
  }

  /** Counts clauses as Lucene does. */
  private static final class ClauseCount extends QueryVisitor {
    private int clauses;

    @Override
    public void consumeTerms(Query query, Term... terms) {
      clauses += terms.length;
    }

    @Override
    public void visitLeaf(Query query) {
      clauses++;
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this;
    }
  }

  /** The parts may be of several names. */
  private static PlainQuery of(NameQuery name) {
    Stream<Query> parts = name.terms().stream().map(TermQuery::new);
    float weight = NameQuery.PART_WEIGHT / name.parts().size();
    return new PlainQuery(new BoostQuery(WordQueries.allOf(parts), weight), false);
  }

  private static PlainQuery of(IntervalQuery places) {
    List<Query> terms = new ArrayList<>();
    places.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query query, Term... found) {
            Stream.of(found).map(TermQuery::new).forEach(terms::add);
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
    return new PlainQuery(WordQueries.anyOf(terms.stream()), false);
  }
}
