// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Knows whether all copies of the index that should be there took all changes. Thread-safe. */
final class Copies {
  private static final long LONGEST_MILLIS = 10_000;

  private final Cluster cluster;

  /** How many changes a copy did not take. */
  private final AtomicLong missed = new AtomicLong();

  /** How many of them all copies have by now. */
  private final AtomicLong made = new AtomicLong();

  Copies(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Takes note of what the cluster answered to a change. */
  void wrote(Json answer) {
    if (answer.at("_shards", "failed").number() > 0) {
      missed.incrementAndGet();
    }
  }

  /**
   * Checks that none is behind. One that failed is made again by the cluster.
   *
   * @throws IOException if one is still behind
   */
  void check() throws IOException {
    long known = missed.get();
    if (known > made.get()) {
      Reply health = cluster.askCluster("GET", health());
      if (!health.body().at("status").text().equals("green")) {
        throw cluster
            .failures()
            .unavailable(
                "has a copy that is behind", new IOException("a copy did not take a change"));
      }
      made.accumulateAndGet(known, Math::max);
    }
  }

  /** The cluster answers late, but before the request ends. */
  private String health() {
    long millis = Math.min(LONGEST_MILLIS, cluster.patience().whole().toMillis() / 2);
    return "/_cluster/health/"
        + cluster.index()
        + "?wait_for_status=green&timeout="
        + millis
        + "ms";
  }
}
