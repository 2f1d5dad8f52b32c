// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Makes views, which ask the same copies of the index as long as these answer. Thread-safe. */
final class Views {
  private final SchemaFields schema;
  private final String copy = UUID.randomUUID().toString();
  private final AtomicReference<Optional<ClusterView>> last =
      new AtomicReference<>(Optional.empty());

  Views(SchemaFields schema) {
    this.schema = schema;
  }

  /**
   * The view of a state of an index, which is asked whatever an alias stands for later.
   *
   * @param since when it was the newest one, of {@link System#nanoTime}
   */
  ClusterView of(Cluster cluster, State state, long since) {
    ClusterView view =
        last.get()
            .filter(one -> one.isOf(cluster.index(), state))
            .orElseGet(() -> new ClusterView(cluster, schema, copy, state, since));
    view.wasNewest(since);
    last.set(Optional.of(view));
    return view;
  }
}
