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
  private static final int PAGE = 1000;

  private final Cluster cluster;
  private final Copies copies;
  private final State.Span dead;

  private Recovery(Cluster cluster, Copies copies, State.Span dead) {
    this.cluster = cluster;
    this.copies = copies;
    this.dead = dead;
  }

  /** Clears up the last dead generations of a state, if nothing was published since. */
  static void run(Cluster cluster, Copies copies, State state) throws IOException {
    if (!state.dead().isEmpty() && state.dead().getLast().from() == state.visible() + 1) {
      new Recovery(cluster, copies, state.dead().getLast()).run();
    }
  }

  private void run() throws IOException {
    cluster.refresh();
    deletePassages();
    while (restoreEntries() == PAGE) {
      cluster.refresh();
    }
    cluster.refresh();
  }

  private void deletePassages() throws IOException {
    Map<String, Object> query = Json.object("query", ofKind(Mapping.PASSAGE));
    Reply reply =
        cluster.ask(
            "POST", "/_delete_by_query?conflicts=proceed&refresh=true", query, cluster.patience());
    if (!reply.isSuccess()) {
      throw cluster.failures().of(reply);
    }
  }

  private Map<String, Object> ofKind(String kind) {
    return RangeJson.all(
        List.of(
            QueryJson.term(Mapping.KIND, kind, 1),
            RangeJson.range(Mapping.GENERATION, "gte", dead.from(), "lte", dead.to())));
  }

  /** Restores some entries, and returns how many. */
  private int restoreEntries() throws IOException {
    Map<String, Object> asked =
        Json.object("query", ofKind(Mapping.ENTRY), "size", PAGE, "seq_no_primary_term", true);
    Reply reply = cluster.ask("POST", "/_search", asked, cluster.patience());
    if (!reply.isSuccess()) {
      throw cluster.failures().of(reply);
    }
    Bulk bulk = new Bulk(cluster, copies);
    List<Json> hits = reply.body().at("hits", "hits").items();
    for (Json hit : hits) {
      restore(Stored.of(Entry.of(hit.at("_source")), hit), bulk);
    }
    bulk.send();
    return hits.size() - bulk.conflicts().size();
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
