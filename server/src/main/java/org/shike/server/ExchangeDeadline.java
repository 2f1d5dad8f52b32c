// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Cuts off a client that takes too long for one exchange, though it sends or reads a byte now and
 * then. Against that neither the idle timeout helps nor a minimum rate of the content, which does
 * not count headers. Who reads a long answer, such as a recording, has more time with what is read.
 */
final class ExchangeDeadline extends AbstractLifeCycle implements Connection.Listener {
  private static final int LOOKS_PER_DEADLINE = 4;
  private static final long LONGEST_PAUSE = 1_000;
  private static final long BYTES_PER_SECOND = 64 * 1024;

  private final long nanos;
  private final long pause;
  private final Map<Connection, Exchange> exchanges = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("shike-server-deadline").factory());

  ExchangeDeadline(Duration deadline) {
    nanos = deadline.toNanos();
    pause = Math.clamp(deadline.toMillis() / LOOKS_PER_DEADLINE, 1, LONGEST_PAUSE);
  }

  /**
   * What was last seen of a connection.
   *
   * @param answers that were complete
   * @param bytes that had arrived when they were
   * @param isOpen whether more bytes have arrived since
   * @param sent bytes of answers, up to then
   * @param since when it is so
   */
  private record Exchange(long answers, long bytes, boolean isOpen, long sent, long since) {
    static final Exchange NONE = new Exchange(0, 0, false, 0, 0);

    Exchange next(Connection connection, long now) {
      long answered = connection.getMessagesOut();
      if (answered != answers) {
        return new Exchange(answered, connection.getBytesIn(), false, 0, now);
      }
      boolean begins = !isOpen && connection.getBytesIn() != bytes;
      return begins ? new Exchange(answers, bytes, true, connection.getBytesOut(), now) : this;
    }

    boolean isOver(Connection connection, long nanos, long now) {
      long seconds = (connection.getBytesOut() - sent) / BYTES_PER_SECOND;
      return isOpen && now - since > nanos + TimeUnit.SECONDS.toNanos(seconds);
    }
  }

  @Override
  protected void doStart() {
    var unused =
        thread.scheduleWithFixedDelay(
            () -> look(System.nanoTime()), pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  protected void doStop() {
    thread.shutdownNow();
  }

  @Override
  public void onOpened(Connection connection) {
    exchanges.put(connection, Exchange.NONE);
  }

  @Override
  public void onClosed(Connection connection) {
    exchanges.remove(connection);
  }

  /** Looks at all connections. */
  void look(long now) {
    exchanges.forEach((connection, last) -> look(connection, last.next(connection, now), now));
  }

  private void look(Connection connection, Exchange exchange, long now) {
    exchanges.computeIfPresent(connection, (key, last) -> exchange);
    if (exchange.isOver(connection, nanos, now)) {
      connection.getEndPoint().close();
    }
  }
}
