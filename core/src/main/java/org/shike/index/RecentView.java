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
  private @Nullable EngineView view;
  private long since;

  RecentView(Engine engine, Duration maxStaleness) {
    this.engine = engine;
    this.nanos = (maxStaleness.compareTo(LONGEST) < 0 ? maxStaleness : LONGEST).toNanos();
  }

  synchronized EngineView get() throws IOException {
    EngineView recent = view;
    return recent != null && System.nanoTime() - since < nanos ? recent : renew();
  }

  /** The newest state. */
  synchronized EngineView renew() throws IOException {
    since = System.nanoTime();
    EngineView newest = engine.newest();
    view = newest;
    return newest;
  }
}
