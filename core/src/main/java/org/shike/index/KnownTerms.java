// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * The terms that one search looks for. Each is looked up once, however many queries it is in, and
 * what no passage contains is left out of the queries. Scores stay the same. Used by one thread.
 */
final class KnownTerms {
  private static final Query NOTHING = MatchNoDocsQuery.INSTANCE;

  private final IndexSearcher searcher;
  private final Whole whole;
  private final Map<Term, TermStates> known = new HashMap<>();

  KnownTerms(IndexSearcher searcher, Whole whole) {
    this.searcher = searcher;
    this.whole = whole;
  }

  /** How many passages contain a term, including removed ones. */
  int frequency(Term term) throws IOException {
    return whole.frequency(term, states(term).docFreq());
  }

  private TermStates states(Term term) throws IOException {
    TermStates states = known.get(term);
    if (states == null) {
      states = TermStates.build(searcher, term, true);
      known.put(term, states);
    }
    return states;
  }

  private boolean isKnown(Term term) throws IOException {
    return frequency(term) > 0;
  }

  private boolean areKnown(Iterable<Term> terms) throws IOException {
    for (Term term : terms) {
      if (!isKnown(term)) {
        return false;
      }
    }
    return true;
  }

  /** The same query without what no passage contains. */
  Query pruned(Query query) throws IOException {
    return switch (query) {
      case TermQuery term -> pruned(term.getTerm());
      case SynonymQuery any -> pruned(any);
      case PhraseQuery row -> areKnown(List.of(row.getTerms())) ? row : NOTHING;
      case MultiPhraseQuery row -> pruned(row);
      case NameQuery name -> areKnown(name.terms()) ? name : NOTHING;
      case BoostQuery boosted -> pruned(boosted);
      case ConstantScoreQuery constant -> pruned(constant);
      case DisjunctionMaxQuery any -> pruned(any);
      case BooleanQuery clauses -> pruned(clauses);
      default -> query;
    };
  }

  private Query pruned(Term term) throws IOException {
    return isKnown(term) ? new TermQuery(term, states(term)) : NOTHING;
  }

  /** A part that is left alone stays in it: by itself it would count as much as a word. */
  private Query pruned(SynonymQuery any) throws IOException {
    Term last = null;
    int count = 0;
    for (Term term : any.getTerms()) {
      if (isKnown(term)) {
        last = term;
        count++;
      }
    }
    if (last == null) {
      return NOTHING;
    }
    return count == 1 && !PartMarks.isPart(last.text()) ? pruned(last) : any;
  }

  private Query pruned(MultiPhraseQuery row) throws IOException {
    for (Term[] place : row.getTermArrays()) {
      boolean isPlaceKnown = false;
      for (int at = 0; at < place.length && !isPlaceKnown; at++) {
        isPlaceKnown = isKnown(place[at]);
      }
      if (!isPlaceKnown) {
        return NOTHING;
      }
    }
    return row;
  }

  private Query pruned(BoostQuery boosted) throws IOException {
    Query pruned = pruned(boosted.getQuery());
    return NOTHING.equals(pruned) ? NOTHING : new BoostQuery(pruned, boosted.getBoost());
  }

  private Query pruned(ConstantScoreQuery constant) throws IOException {
    Query pruned = pruned(constant.getQuery());
    return NOTHING.equals(pruned) ? NOTHING : new ConstantScoreQuery(pruned);
  }

  private Query pruned(DisjunctionMaxQuery any) throws IOException {
    List<Query> known = new ArrayList<>();
    for (Query way : any.getDisjuncts()) {
      Query pruned = pruned(way);
      if (!NOTHING.equals(pruned)) {
        known.add(pruned);
      }
    }
    return switch (known.size()) {
      case 0 -> NOTHING;
      case 1 -> known.getFirst();
      default -> new DisjunctionMaxQuery(known, any.getTieBreakerMultiplier());
    };
  }

  private Query pruned(BooleanQuery clauses) throws IOException {
    BooleanQuery.Builder known = new BooleanQuery.Builder();
    List<BooleanClause> kept = new ArrayList<>();
    for (BooleanClause clause : clauses) {
      Query pruned = pruned(clause.query());
      if (!NOTHING.equals(pruned)) {
        kept.add(new BooleanClause(pruned, clause.occur()));
        known.add(kept.getLast());
      } else if (clause.isRequired()) {
        return NOTHING;
      }
    }
    if (kept.isEmpty()) {
      return NOTHING;
    }
    boolean isAlone = kept.size() == 1 && kept.getFirst().occur() == Occur.SHOULD;
    return isAlone ? kept.getFirst().query() : known.build();
  }
}
