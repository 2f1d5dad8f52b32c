// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shike.engine.Engine;
import org.shike.engine.EngineView;

/** The state of an engine that is searched: the newest, or one that is not too old. Thread-safe. */
final class RecentView {
  /** An engine keeps a state for some seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Engine engine;
  private final long nanos;
  private volatile @Nullable Seen seen;

  /** When a state was asked for, of {@link System#nanoTime}. */
  private record Seen(EngineView view, long since) {}

  RecentView(Engine engine, Duration maxStaleness) {
    this.engine = engine;
    this.nanos = (maxStaleness.compareTo(LONGEST) < 0 ? maxStaleness : LONGEST).toNanos();
  }

  EngineView get() throws IOException {
    Seen recent = seen;
    return recent != null && System.nanoTime() - recent.since < nanos ? recent.view : renew();
  }

  /** The newest state. Nobody waits for others that ask. */
  EngineView renew() throws IOException {
    long since = System.nanoTime();
    EngineView newest = engine.newest();
    seen = new Seen(newest, since);
    return newest;
  }
}
