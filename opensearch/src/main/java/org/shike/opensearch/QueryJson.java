// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Writes queries of Lucene in the language of a cluster. They find the same passages and score them
 * alike, with two exceptions: terms of a {@code SynonymQuery} that weigh differently count as the
 * best of them, and edits in a {@code FuzzyQuery} count white space in tokens as two characters.
 */
final class QueryJson {
  private static final String BOOST = "boost";

  private final SchemaFields schema;
  private final MultiTermJson several;

  QueryJson(SchemaFields schema) {
    this.schema = schema;
    this.several = new MultiTermJson(schema);
  }

  /** Finds all passages. */
  static Map<String, Object> passages(float boost) {
    return constant(term(Mapping.KIND, Mapping.PASSAGE, 1), boost);
  }

  static Map<String, Object> none() {
    return Json.object("match_none", Json.object());
  }

  static Map<String, Object> term(String field, Object value, float boost) {
    return Json.object("term", Json.object(field, Json.object("value", value, BOOST, boost)));
  }

  static Map<String, Object> constant(Map<String, Object> filter, float boost) {
    return Json.object("constant_score", Json.object("filter", filter, BOOST, boost));
  }

  /** Finds what contains a term. */
  Map<String, Object> term(Term term) {
    return term(schema.ofTerms(term.field()), schema.value(term.field(), term.text()), 1);
  }

  /**
   * The query in JSON.
   *
   * @throws IllegalArgumentException if it, or a part of it, is none of those that an engine knows
   */
  Map<String, Object> of(Query query) {
    return of(query, 1);
  }

  private Map<String, Object> of(Query query, float boost) {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
      case TermQuery one -> term(one.getTerm(), boost);
      case BooleanQuery parts -> bool(parts, boost);
      case DisjunctionMaxQuery ways -> best(ways, boost);
      case ConstantScoreQuery constant -> constant(of(constant.getQuery(), 1), boost);
      case SynonymQuery synonyms -> synonyms(synonyms, boost);
      case PhraseQuery phrase -> phrase(phrase, boost);
      case MultiPhraseQuery phrase -> phrase(phrase, boost);
      case PrefixQuery prefix -> several.prefix(prefix, boost);
      case FuzzyQuery fuzzy -> several.fuzzy(fuzzy, boost);
      case TermInSetQuery set -> several.terms(set, boost);
      case PointRangeQuery range -> constant(RangeJson.of(schema, range), boost);
      case MatchAllDocsQuery all -> passages(boost);
      case MatchNoDocsQuery none -> none();
      default ->
          throw new IllegalArgumentException(
              "an engine on other machines cannot run a " + query.getClass().getName());
    };
  }

  private Map<String, Object> term(Term term, float boost) {
    return term(schema.ofTerms(term.field()), schema.value(term.field(), term.text()), boost);
  }

  private Map<String, Object> bool(BooleanQuery query, float boost) {
    int optional = query.getClauses(Occur.SHOULD).size();
    int needed = query.getMinimumNumberShouldMatch();
    boolean hasRequired =
        !query.getClauses(Occur.MUST).isEmpty() || !query.getClauses(Occur.FILTER).isEmpty();
    if (needed > optional || (!hasRequired && optional == 0)) {
      return none();
    }
    Map<String, Object> bool = Json.object();
    for (Occur occur : Occur.values()) {
      List<Object> parts = parts(query, occur);
      if (!parts.isEmpty()) {
        bool.put(name(occur), parts);
      }
    }
    bool.put("minimum_should_match", hasRequired ? needed : Math.max(1, needed));
    bool.put("adjust_pure_negative", false);
    bool.put(BOOST, boost);
    return Json.object("bool", bool);
  }

  private List<Object> parts(BooleanQuery query, Occur occur) {
    List<Object> parts = new ArrayList<>();
    for (BooleanClause clause : query) {
      if (clause.occur() == occur) {
        parts.add(of(clause.query(), 1));
      }
    }
    return parts;
  }

  private static String name(Occur occur) {
    return switch (occur) {
      case MUST -> "must";
      case FILTER -> "filter";
      case SHOULD -> "should";
      case MUST_NOT -> "must_not";
    };
  }

  private Map<String, Object> best(DisjunctionMaxQuery query, float boost) {
    List<Map<String, Object>> ways = query.getDisjuncts().stream().map(way -> of(way, 1)).toList();
    return ways.isEmpty() ? none() : best(ways, query.getTieBreakerMultiplier(), boost);
  }

  private static Map<String, Object> best(
      List<Map<String, Object>> ways, float tieBreaker, float boost) {
    return Json.object(
        "dis_max", Json.object("queries", ways, "tie_breaker", tieBreaker, BOOST, boost));
  }

  private Map<String, Object> synonyms(SynonymQuery query, float boost) {
    List<Term> terms = query.getTerms();
    List<Float> weights = SynonymWeights.of(query);
    if (terms.isEmpty()) {
      return none();
    }
    if (terms.size() > 1 && weights.stream().allMatch(weight -> weight == 1)) {
      return together(query.getField(), terms, boost);
    }
    List<Map<String, Object>> ways = new ArrayList<>();
    for (int at = 0; at < terms.size(); at++) {
      ways.add(term(terms.get(at), weights.get(at)));
    }
    return best(ways, 0, boost);
  }

  /** Counts terms as if they were one: they are at one position of a text. */
  private Map<String, Object> together(String field, List<Term> terms, float boost) {
    if (!schema.isText(field)) {
      return best(terms.stream().map(term -> term(term, 1)).toList(), 0, boost);
    }
    String text = TokenText.position(terms.stream().map(Term::text).toList());
    return Json.object(
        "match", Json.object(schema.ofTerms(field), Json.object("query", text, BOOST, boost)));
  }

  private Map<String, Object> phrase(PhraseQuery query, float boost) {
    List<Term> terms = List.of(query.getTerms());
    if (terms.isEmpty()) {
      return none();
    }
    return new PhraseJson(schema, query.getField(), query.getSlop())
        .all(terms, query.getPositions(), boost);
  }

  private Map<String, Object> phrase(MultiPhraseQuery query, float boost) {
    Term[][] terms = query.getTermArrays();
    if (terms.length == 0) {
      return none();
    }
    return new PhraseJson(schema, terms[0][0].field(), query.getSlop())
        .any(terms, query.getPositions(), boost);
  }

  static Map<String, Object> terms(String field, List<?> values) {
    return Json.object("terms", Json.object(field, values));
  }
}
