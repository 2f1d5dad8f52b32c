// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The points in time that are kept because somebody has a cursor of them. Each is kept until five
 * minutes after the next one. There are at most {@value #MOST}; beyond that, those of one second
 * are replaced by the last of them, the oldest second first. Not thread-safe.
 *
 * <p>So a cursor is good for five minutes however often the index changes: if more than 300 points
 * in time are younger than 300 seconds, two of them are of the same second.
 *
 * @param <P> a point in time
 */
final class KeptPoints<P> {
  static final int MOST = 300;
  private static final long NANOS = TimeUnit.MINUTES.toNanos(5);

  /** By their versions, the oldest one first. */
  private final TreeMap<Long, Kept<P>> kept = new TreeMap<>();

  /**
   * A point in time that is kept.
   *
   * @param from the oldest version whose cursors it serves
   * @param since when its first cursor was given, of {@link System#nanoTime}
   */
  private record Kept<P>(P point, long from, long since) {
    long second() {
      return Math.floorDiv(since, TimeUnit.SECONDS.toNanos(1));
    }
  }

  boolean has(long version) {
    return kept.containsKey(version);
  }

  /** The point in time of a version, or the one that replaces it. */
  @Nullable P find(long version) {
    Map.Entry<Long, Kept<P>> found = kept.ceilingEntry(version);
    return found != null && found.getValue().from <= version ? found.getValue().point : null;
  }

  void keep(long version, P point, long now) {
    kept.put(version, new Kept<>(point, version, now));
  }

  List<P> all() {
    return kept.values().stream().map(Kept::point).toList();
  }

  void clear() {
    kept.clear();
  }

  /** Removes the points in time that are no longer kept. */
  List<P> take(long now) {
    List<P> taken = new ArrayList<>();
    while (isOldestExpired(now)) {
      taken.add(kept.pollFirstEntry().getValue().point);
    }
    while (kept.size() > MOST) {
      taken.add(takeReplaced());
    }
    return taken;
  }

  private boolean isOldestExpired(long now) {
    if (kept.size() < 2) {
      return false;
    }
    Kept<P> next = kept.higherEntry(kept.firstKey()).getValue();
    return now - next.since > NANOS;
  }

  /** The oldest one that the next one of the same second can replace, or else the oldest one. */
  private P takeReplaced() {
    Map.Entry<Long, Kept<P>> older = kept.firstEntry();
    Map.Entry<Long, Kept<P>> newer = kept.higherEntry(older.getKey());
    while (newer != null && older.getValue().second() != newer.getValue().second()) {
      older = newer;
      newer = kept.higherEntry(newer.getKey());
    }
    if (newer == null) {
      return kept.pollFirstEntry().getValue().point;
    }
    Kept<P> last = newer.getValue();
    kept.put(newer.getKey(), new Kept<>(last.point, older.getValue().from, last.since));
    kept.remove(older.getKey());
    return older.getValue().point;
  }
}
