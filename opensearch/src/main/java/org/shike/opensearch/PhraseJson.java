// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;

/**
 * Writes rows of terms: the text of a row is analysed like that of a field, see {@link TokenText}.
 */
final class PhraseJson {
  private static final String BOOST = "boost";

  private final SchemaFields schema;
  private final String field;
  private final int slop;

  PhraseJson(SchemaFields schema, String field, int slop) {
    this.schema = schema;
    this.field = field;
    this.slop = slop;
  }

  /**
   * All terms at their positions. Where several are at one position, the rows with each of them are
   * somewhere in the passage.
   */
  Map<String, Object> all(List<Term> terms, int[] positions, float boost) {
    NavigableMap<Integer, List<String>> rows = new TreeMap<>();
    for (int at = 0; at < terms.size(); at++) {
      rows.computeIfAbsent(positions[at], other -> new ArrayList<>()).add(terms.get(at).text());
    }
    int count = rows.values().stream().mapToInt(List::size).max().orElse(0);
    List<Map<String, Object>> all = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      all.add(row(chosen(rows, row), count == 1 ? boost : 1));
    }
    return count == 1
        ? all.getFirst()
        : Json.object("bool", Json.object("must", all, BOOST, boost));
  }

  private static NavigableMap<Integer, List<String>> chosen(
      NavigableMap<Integer, List<String>> rows, int row) {
    NavigableMap<Integer, List<String>> chosen = new TreeMap<>();
    rows.forEach(
        (position, terms) ->
            chosen.put(position, List.of(terms.get(Math.min(row, terms.size() - 1)))));
    return chosen;
  }

  /** Any of the terms at each position. */
  Map<String, Object> any(Term[][] terms, int[] positions, float boost) {
    NavigableMap<Integer, List<String>> row = new TreeMap<>();
    for (int at = 0; at < terms.length; at++) {
      row.put(positions[at], Arrays.stream(terms[at]).map(Term::text).toList());
    }
    return row.size() == 1 ? anyOf(row.firstEntry().getValue(), boost) : row(row, boost);
  }

  /** As Lucene does with a row of one position. */
  private Map<String, Object> anyOf(List<String> terms, float boost) {
    List<Map<String, Object>> ways = terms.stream().map(term -> term(term, 1)).toList();
    return Json.object(
        "bool", Json.object("should", ways, "minimum_should_match", 1, BOOST, boost));
  }

  private Map<String, Object> term(String term, float boost) {
    return QueryJson.term(schema.ofTerms(field), TokenText.token(term), boost);
  }

  private Map<String, Object> row(NavigableMap<Integer, List<String>> row, float boost) {
    List<String> first = row.firstEntry().getValue();
    if (row.size() == 1 && first.size() == 1) {
      return term(first.getFirst(), boost);
    }
    List<String> positions = new ArrayList<>();
    for (int position = row.firstKey(); position <= row.lastKey(); position++) {
      positions.add(TokenText.position(row.getOrDefault(position, List.of())));
    }
    return Json.object(
        "match_phrase",
        Json.object(
            schema.ofTerms(field),
            Json.object("query", TokenText.row(positions), "slop", slop, BOOST, boost)));
  }
}
