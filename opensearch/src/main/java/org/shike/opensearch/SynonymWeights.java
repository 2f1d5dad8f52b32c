// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * How much each term of a {@code SynonymQuery} weighs. Lucene tells it only in the text of the
 * query: {@code Synonym(one two^0.5)}.
 */
final class SynonymWeights {
  private static final String START = "Synonym(";

  private SynonymWeights() {}

  /** The weights, in the order of the terms. */
  static List<Float> of(SynonymQuery query) {
    String text = query.toString(query.getField());
    int at = START.length();
    List<Float> weights = new ArrayList<>();
    for (Term term : query.getTerms()) {
      at += new TermQuery(term).toString(query.getField()).length();
      int from = at;
      if (text.charAt(at) == '^') {
        at = end(text, at);
      }
      weights.add(from == at ? 1 : Float.parseFloat(text.substring(from + 1, at)));
      at++;
    }
    return weights;
  }

  private static int end(String text, int from) {
    int end = from;
    while (text.charAt(end) != ' ' && text.charAt(end) != ')') {
      end++;
    }
    return end;
  }
}
