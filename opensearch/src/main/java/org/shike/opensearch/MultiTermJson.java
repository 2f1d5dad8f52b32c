// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopTermsRewrite;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.jspecify.annotations.Nullable;

/** Writes queries that stand for several terms. */
final class MultiTermJson {
  private static final String BOOST = "boost";
  private static final String VALUE = "value";
  private static final String REWRITE = "rewrite";

  /** The most values that a cluster takes in one query. */
  private static final int MOST_TERMS = 65_536;

  private final SchemaFields schema;

  MultiTermJson(SchemaFields schema) {
    this.schema = schema;
  }

  Map<String, Object> prefix(PrefixQuery query, float boost) {
    Term start = query.getPrefix();
    return of(
        "prefix",
        start,
        Json.object(
            VALUE,
            schema.start(start.field(), start.text()),
            REWRITE,
            rewrite(query),
            BOOST,
            boost));
  }

  Map<String, Object> fuzzy(FuzzyQuery query, float boost) {
    Term term = query.getTerm();
    boolean hasSize = query.getRewriteMethod() instanceof TopTermsRewrite<?>;
    return of(
        "fuzzy",
        term,
        Json.object(
            VALUE,
            schema.value(term.field(), term.text()),
            "fuzziness",
            query.getMaxEdits(),
            "prefix_length",
            query.getPrefixLength(),
            "max_expansions",
            hasSize ? size(query) : FuzzyQuery.defaultMaxExpansions,
            "transpositions",
            query.getTranspositions(),
            REWRITE,
            rewrite(query),
            BOOST,
            boost));
  }

  private Map<String, Object> of(String kind, Term term, Map<String, Object> parameters) {
    return Json.object(kind, Json.object(schema.ofTerms(term.field()), parameters));
  }

  private static int size(MultiTermQuery query) {
    return ((TopTermsRewrite<?>) query.getRewriteMethod()).getSize();
  }

  /** What the found terms become. */
  private static String rewrite(MultiTermQuery query) {
    return switch (query.getRewriteMethod()) {
      case MultiTermQuery.TopTermsBlendedFreqScoringRewrite top ->
          "top_terms_blended_freqs_" + size(query);
      case MultiTermQuery.TopTermsScoringBooleanQueryRewrite top -> "top_terms_" + size(query);
      case MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite top ->
          "top_terms_boost_" + size(query);
      case MultiTermQuery.RewriteMethod other ->
          other.equals(MultiTermQuery.SCORING_BOOLEAN_REWRITE)
              ? "scoring_boolean"
              : "constant_score";
    };
  }

  Map<String, Object> terms(TermInSetQuery query, float boost) {
    String field = query.getField();
    List<Map<String, Object>> sets = new ArrayList<>();
    List<String> values = new ArrayList<>();
    BytesRefIterator terms = query.getBytesRefIterator();
    for (BytesRef term = next(terms); term != null; term = next(terms)) {
      values.add(schema.value(field, term.utf8ToString()));
      if (values.size() == MOST_TERMS) {
        sets.add(QueryJson.terms(schema.ofTerms(field), values));
        values = new ArrayList<>();
      }
    }
    sets.add(QueryJson.terms(schema.ofTerms(field), values));
    return QueryJson.constant(Json.object("bool", Json.object("should", sets)), boost);
  }

  private static @Nullable BytesRef next(BytesRefIterator terms) {
    try {
      return terms.next();
    } catch (IOException e) {
      throw new UncheckedIOException("terms in memory could not be read", e);
    }
  }
}
