// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Knows whether all copies of the index that should be there took all changes. Thread-safe. */
final class Copies {
  private final Cluster cluster;
  private final AtomicBoolean isBehind = new AtomicBoolean();

  Copies(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Takes note of what the cluster answered to a change. */
  void wrote(Json answer) {
    if (answer.at("_shards", "failed").number() > 0) {
      isBehind.set(true);
    }
  }

  /**
   * Checks that none is behind. One that failed is made again by the cluster.
   *
   * @throws IOException if one is still behind
   */
  void check() throws IOException {
    if (isBehind.get()) {
      String index = cluster.index();
      Reply health =
          cluster.askCluster(
              "GET", "/_cluster/health/" + index + "?wait_for_status=green&timeout=10s");
      if (!health.body().at("status").text().equals("green")) {
        throw cluster
            .failures()
            .unavailable(
                "has a copy that is behind", new IOException("a copy did not take a change"));
      }
      isBehind.set(false);
    }
  }
}
