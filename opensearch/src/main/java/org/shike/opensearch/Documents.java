// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads and writes single documents; what was written is read at once. */
final class Documents {
  private final Cluster cluster;

  Documents(Cluster cluster) {
    this.cluster = cluster;
  }

  /** The newest document of a name, on the shard of a route. */
  Optional<Stored<Json>> read(String id, String route) throws IOException {
    return read(id, route, cluster.patience());
  }

  Optional<Stored<Json>> read(String id, String route, Patience patience) throws IOException {
    Reply reply = cluster.ask("GET", "/_doc/" + id + "?routing=" + route, patience);
    if (!reply.isSuccess() && (!reply.isNotFound() || !reply.errorType().isEmpty())) {
      throw cluster.failures().of(reply);
    }
    return reply.isSuccess()
        ? Optional.of(Stored.of(reply.body().at("_source"), reply.body()))
        : Optional.empty();
  }

  /**
   * Writes a document, if no other write came before.
   *
   * @param known the one to be replaced; empty if there must be none
   * @return the written one; empty if another write came before
   */
  Optional<Stored<Json>> write(
      String id, String route, Map<String, Object> document, Optional<? extends Stored<?>> known)
      throws IOException {
    String path = "/_doc/" + id + "?routing=" + route + '&' + condition(known);
    Reply reply = cluster.ask("PUT", path, document, cluster.patience());
    if (reply.isConflict()) {
      return Optional.empty();
    }
    if (!reply.isSuccess()) {
      throw cluster.failures().of(reply);
    }
    cluster.copies().wrote(reply.body());
    return Optional.of(Stored.of(new Json(document), reply.body()));
  }

  private static String condition(Optional<? extends Stored<?>> known) {
    return known
        .map(one -> "if_seq_no=" + one.sequence() + "&if_primary_term=" + one.term())
        .orElse("op_type=create");
  }
}
