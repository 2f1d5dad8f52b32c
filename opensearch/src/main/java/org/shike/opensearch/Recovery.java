// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Clears up what a process did that never published it: passages are deleted, and entries become
 * those of the versions they should have replaced. Nothing of it is visible before or after.
 */
final class Recovery {
  private static final int PAGE = 5000;

  /** What some shards do not tell would stay. */
  private static final String SEARCH = "/_search?allow_partial_search_results=false";

  private final Cluster cluster;
  private final List<State.Span> dead;

  private Recovery(Cluster cluster, List<State.Span> dead) {
    this.cluster = cluster;
    this.dead = dead;
  }

  /**
   * Clears up the dead generations of a state, if nothing was published since the last ones: also
   * older ones, to which a process may have written that was not dead after all.
   */
  static void run(Cluster cluster, State state) throws IOException {
    if (!state.dead().isEmpty() && state.dead().getLast().from() == state.visible() + 1) {
      new Recovery(cluster, state.dead()).run();
    }
  }

  private void run() throws IOException {
    cluster.refresh();
    while (clearSome() > 0) {
      cluster.refresh();
    }
  }

  /** Clears up some documents, and returns how many. */
  private int clearSome() throws IOException {
    Reply reply = cluster.ask("POST", SEARCH, search(), cluster.patience());
    if (!reply.isSuccess()) {
      throw cluster.failures().of(reply);
    }
    Bulk bulk = new Bulk(cluster);
    List<Json> hits = reply.body().at("hits", "hits").items();
    for (Json hit : hits) {
      clear(hit, bulk);
    }
    bulk.send();
    return hits.size() - bulk.conflicts().size();
  }

  private Map<String, Object> search() {
    return Json.object(
        "query",
        Json.object("bool", Json.object("should", dead.stream().map(Recovery::in).toList())),
        "_source",
        List.of(Mapping.ENTRY),
        "seq_no_primary_term",
        true,
        "size",
        PAGE);
  }

  private static Map<String, Object> in(State.Span span) {
    return RangeJson.range(Mapping.GENERATION, "gte", span.from(), "lte", span.to());
  }

  private static void clear(Json hit, Bulk bulk) throws IOException {
    if (hit.at("_source", Mapping.ENTRY).isMissing()) {
      bulk.delete(hit.at("_id").text(), hit.at("_routing").text());
    } else {
      restore(Stored.of(Entry.of(hit.at("_source")), hit), bulk);
    }
  }

  private static void restore(Stored<Entry> found, Bulk bulk) throws IOException {
    String key = found.value().version().key();
    Optional<Entry> before = found.value().published();
    if (before.isPresent()) {
      bulk.replace(key, key, before.get().document(), Optional.of(found));
    } else {
      bulk.delete(key, key, found);
    }
  }
}
