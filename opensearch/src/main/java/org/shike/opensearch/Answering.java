// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.shike.engine.Answers;
import org.shike.engine.Gathering;
import org.shike.engine.PassageKey;
import org.shike.engine.Questions;

/** Asks the questions of one search with one request, and reads the answers. */
final class Answering {
  private static final List<String> RETURNED =
      List.of(Mapping.TRANSCRIPT, Mapping.NUMBER, Mapping.HEAD, Mapping.BLOB);

  /** The best first; of equally good ones, in the order of their keys. */
  private static final List<Object> ORDER =
      List.of(Json.object("_score", "desc"), Mapping.TRANSCRIPT, Mapping.NUMBER);

  private static final int PASSAGES_OF_A_SEARCH = 1000;

  /** Fewer than the clauses that a query of the cluster may have. */
  private static final int TERMS_OF_A_SEARCH = 500;

  private final SchemaFields schema;
  private final QueryJson queries;
  private final Visibility visibility;
  private final Searches searches;
  private final Map<Term, Long> frequencies = new HashMap<>();
  private final Map<String, Answers.FieldLength> lengths = new HashMap<>();
  private final Map<Gathering, Long> totals = new HashMap<>();
  private final FoundPassages passages = new FoundPassages();

  Answering(SchemaFields schema, Visibility visibility, Searches searches) {
    this.schema = schema;
    this.queries = new QueryJson(schema);
    this.visibility = visibility;
    this.searches = searches;
  }

  /** Adds the searches. */
  void ask(Questions questions) {
    questions.gatherings().forEach(this::gather);
    if (!questions.passages().isEmpty()) {
      look(questions.passages());
    }
    List<Term> terms = List.copyOf(questions.frequencies());
    for (int from = 0; from < terms.size(); from += TERMS_OF_A_SEARCH) {
      count(terms.subList(from, Math.min(terms.size(), from + TERMS_OF_A_SEARCH)));
    }
    if (!questions.lengths().isEmpty()) {
      measure(questions.lengths());
    }
  }

  /** What was found, when the searches were run. */
  Answers answers() throws IOException {
    return new Answers(frequencies, lengths, totals, passages.all());
  }

  private void gather(Gathering gathering) {
    Map<String, Object> found = queries.of(gathering.found());
    Map<String, Object> search =
        Json.object("size", gathering.size(), "track_total_hits", true, "_source", RETURNED);
    if (gathering.size() == 0) {
      search.put("query", visibility.restricted(found));
      searches.add(search, answer -> read(gathering, answer));
    } else {
      search.put("query", visibility.restricted(found, queries.of(gathering.scored())));
      search.put("sort", ORDER);
      searches.addScored(search, answer -> read(gathering, answer));
    }
  }

  private void read(Gathering gathering, Json answer) {
    totals.put(gathering, answer.at("hits", "total", "value").number());
    addPassages(answer);
  }

  private void addPassages(Json answer) {
    answer.at("hits", "hits").items().forEach(passages::add);
  }

  private void look(Collection<PassageKey> keys) {
    List<String> places =
        keys.stream()
            .map(key -> PassageDocument.place(Version.key(key.transcriptId()), key.number()))
            .toList();
    for (int from = 0; from < places.size(); from += PASSAGES_OF_A_SEARCH) {
      int to = Math.min(places.size(), from + PASSAGES_OF_A_SEARCH);
      Map<String, Object> query = QueryJson.terms(Mapping.PLACE, places.subList(from, to));
      searches.add(
          Json.object(
              "query",
              visibility.restricted(query),
              "size",
              PASSAGES_OF_A_SEARCH,
              "_source",
              RETURNED),
          this::addPassages);
    }
  }

  /** Counts what contains each term, with those that no view shows any more. */
  private void count(List<Term> terms) {
    List<Map<String, Object>> filters = terms.stream().map(queries::term).toList();
    Map<String, Object> any =
        Json.object("bool", Json.object("should", filters, "minimum_should_match", 1));
    searches.add(
        Json.object(
            "size",
            0,
            "track_total_hits",
            false,
            "query",
            QueryJson.constant(any, 1),
            "aggs",
            Json.object("terms", Json.object("filters", Json.object("filters", filters)))),
        answer -> readCounts(terms, answer.at("aggregations", "terms", "buckets").items()));
  }

  private void readCounts(List<Term> terms, List<Json> buckets) {
    for (int at = 0; at < terms.size(); at++) {
      frequencies.put(terms.get(at), buckets.get(at).at("doc_count").number());
    }
  }

  private void measure(Collection<String> fields) {
    Map<String, Object> sums = Json.object();
    List<String> sorted = new ArrayList<>(fields);
    sorted.sort(null); // the same questions have the same text, whose answer the cluster keeps
    for (String field : sorted) {
      schema.ofTerms(field);
      sums.put("n_" + field, aggregation("value_count", field));
      sums.put("s_" + field, aggregation("sum", field));
    }
    searches.add(
        Json.object("size", 0, "track_total_hits", false, "aggs", sums),
        answer -> readLengths(sorted, answer.at("aggregations")));
  }

  private static Map<String, Object> aggregation(String kind, String field) {
    return Json.object(kind, Json.object("field", SchemaFields.length(field)));
  }

  private void readLengths(List<String> fields, Json sums) {
    for (String field : fields) {
      long passages = sums.at("n_" + field, "value").number();
      long tokens = sums.at("s_" + field, "value").number();
      lengths.put(field, new Answers.FieldLength(passages, tokens));
    }
  }
}
