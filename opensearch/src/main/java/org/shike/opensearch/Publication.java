// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Makes changes visible, and deletes what nobody sees any more. Not thread-safe. */
final class Publication {
  private final Cluster cluster;
  private final Lease lease;
  private final Unpublished unpublished;
  private final Settling settling = new Settling();

  Publication(Cluster cluster, Lease lease, Unpublished unpublished) {
    this.cluster = cluster;
    this.lease = lease;
    this.unpublished = unpublished;
  }

  /** Whether replaced passages may be deleted. */
  boolean isDue() {
    return !settling.due(lease.state().replaced()).isEmpty();
  }

  /** Makes all changes visible, none of which may be running. */
  State run() throws IOException {
    lease.check();
    List<Version> added = unpublished.replaced();
    List<Version> settled = settling.due(lease.state().replaced(), added.size());
    delete(settled);
    cluster.refresh();
    long last = lease.last();
    State state = lease.update(before -> before.published(last, settled, added));
    unpublished.clear();
    settling.remove(settled);
    settling.add(added);
    return state;
  }

  private void delete(List<Version> settled) throws IOException {
    Bulk bulk = new Bulk(cluster);
    for (Version version : settled) {
      for (String passage : version.all()) {
        bulk.delete(passage, version.key());
      }
      Optional<Stored<Entry>> removed = unpublished.takeRemoved(version);
      if (removed.isPresent()) {
        bulk.delete(version.key(), version.key(), removed.get());
      }
    }
    bulk.send();
  }
}
