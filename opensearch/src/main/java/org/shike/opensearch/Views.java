// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Makes views, which ask the same copies of the index as long as these answer. Thread-safe. */
final class Views {
  private final Cluster cluster;
  private final SchemaFields schema;
  private final String copy = UUID.randomUUID().toString();
  private final AtomicReference<Optional<ClusterView>> last =
      new AtomicReference<>(Optional.empty());

  Views(Cluster cluster, SchemaFields schema) {
    this.cluster = cluster;
    this.schema = schema;
  }

  ClusterView of(State state) {
    ClusterView view =
        last.get()
            .filter(one -> one.isOf(state))
            .orElseGet(() -> new ClusterView(cluster, schema, copy, state));
    last.set(Optional.of(view));
    return view;
  }
}
