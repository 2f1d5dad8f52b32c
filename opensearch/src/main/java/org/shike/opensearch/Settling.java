// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Knows when replaced passages may be deleted: when no view is in use any more that shows them. Not
 * thread-safe.
 */
final class Settling {
  /** More versions would make each search slow. */
  static final int MOST_REPLACED = 500;

  /** How long a view may be used after a newer one exists. */
  static final Duration USE = Duration.ofSeconds(5);

  private final Map<Version, Long> since = new HashMap<>();
  private final long opened = System.nanoTime();

  /** Versions that are not visible from now on. */
  void add(Collection<Version> replaced) {
    long now = System.nanoTime();
    replaced.forEach(version -> since.putIfAbsent(version, now));
  }

  void remove(Collection<Version> settled) {
    settled.forEach(since::remove);
  }

  /** Those that may be deleted. */
  List<Version> due(Collection<Version> replaced) {
    return replaced.stream().filter(version -> millisLeft(version) <= 0).toList();
  }

  /** The same, after waiting until there is room for some more. */
  List<Version> due(Collection<Version> replaced, int more) throws IOException {
    List<Version> due = due(replaced);
    while (replaced.size() - due.size() + more > MOST_REPLACED && due.size() < replaced.size()) {
      Cluster.sleep(
          replaced.stream()
              .mapToLong(this::millisLeft)
              .filter(millis -> millis > 0)
              .min()
              .orElse(1));
      due = due(replaced);
    }
    return due;
  }

  private long millisLeft(Version version) {
    long used = System.nanoTime() - since.getOrDefault(version, opened);
    return USE.toMillis() - TimeUnit.NANOSECONDS.toMillis(used);
  }
}
