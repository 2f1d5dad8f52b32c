// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shike.index.ClosedIndexException;
import org.shike.index.TranscriptIndex;

/** Shows the commits of another process to the searches of this one. */
final class Follower implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Follower.class.getName());

  private final TranscriptIndex index;
  private final Duration interval;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("shike-server-follow").factory());

  private boolean failed;

  Follower(TranscriptIndex index, Duration interval) {
    this.index = index;
    this.interval = interval;
  }

  void start() {
    long millis = interval.toMillis();
    var unused = thread.scheduleWithFixedDelay(this::follow, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** A failure is said once, until it is over. */
  private void follow() {
    try {
      index.refresh();
      failed = false;
    } catch (IOException | ClosedIndexException e) {
      if (!failed) {
        LOG.log(Level.WARNING, "the index cannot be read again", e);
      }
      failed = true;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
