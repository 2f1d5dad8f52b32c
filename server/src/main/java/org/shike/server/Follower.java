// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shike.index.TranscriptIndex;

/** Shows the commits of another process to the searches of this one. */
final class Follower implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Follower.class.getName());

  private static final long INTERVAL_MILLIS = 1_000;

  private final TranscriptIndex index;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("shike-server-follow").factory());

  private boolean failed;

  Follower(TranscriptIndex index) {
    this.index = index;
  }

  void start() {
    var unused =
        thread.scheduleWithFixedDelay(
            this::follow, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A failure is said once, until it is over; one that is thrown would end the following. */
  private void follow() {
    try {
      index.refresh();
      failed = false;
    } catch (IOException | RuntimeException e) {
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
