// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.junit.jupiter.api.Test;

/** A deadline counts from the first byte of a request to the last one of its answer. */
class ExchangeDeadlineTest {
  private final ExchangeDeadline deadline = new ExchangeDeadline(Duration.ofSeconds(10));
  private final Client client = new Client();

  /** A connection whose counters the test moves. */
  private static final class Client extends AbstractConnection {
    private long bytes;
    private long answers;
    private long sent;

    Client() {
      super(new ByteArrayEndPoint(), Runnable::run);
    }

    @Override
    public long getBytesIn() {
      return bytes;
    }

    @Override
    public long getBytesOut() {
      return sent;
    }

    @Override
    public long getMessagesOut() {
      return answers;
    }

    @Override
    public void onFillable() {
      throw new UnsupportedOperationException("the test moves the counters");
    }
  }

  private boolean isOpenAt(int second) {
    deadline.look(Duration.ofSeconds(second).toNanos());
    return client.getEndPoint().isOpen();
  }

  @Test
  void clientThatSendsNowAndThenIsCutOff() {
    deadline.onOpened(client);
    for (int second = 1; second <= 11; second++) {
      client.bytes++;
      assertThat(isOpenAt(second)).isTrue();
    }
    client.bytes++;
    assertThat(isOpenAt(12)).isFalse();
  }

  @Test
  void clientThatReadsItsAnswerNowAndThenIsCutOff() {
    deadline.onOpened(client);
    client.bytes = 100; // all of the request
    assertThat(isOpenAt(1)).isTrue();
    assertThat(isOpenAt(11)).isTrue();
    assertThat(isOpenAt(12)).isFalse();
  }

  @Test
  void clientThatReadsALongAnswerHasTimeForIt() {
    deadline.onOpened(client);
    client.bytes = 100;
    for (int second = 1; second <= 100; second++) {
      client.sent += 64 * 1024;
      assertThat(isOpenAt(second)).isTrue();
    }
    assertThat(isOpenAt(110)).isTrue();
    assertThat(isOpenAt(112)).isFalse();
  }

  @Test
  void clientThatIsAnsweredKeepsItsConnection() {
    deadline.onOpened(client);
    for (int second = 1; second <= 100; second++) {
      client.bytes += 100;
      client.answers += second % 5 == 0 ? 1 : 0;
      assertThat(isOpenAt(second)).isTrue();
    }
    client.answers++;
    assertThat(isOpenAt(101)).isTrue();
    assertThat(isOpenAt(1_000)).as("idle connections are ended by another timeout").isTrue();
  }

  @Test
  void closedConnectionIsForgotten() {
    deadline.onOpened(client);
    client.bytes = 1;
    assertThat(isOpenAt(1)).isTrue();
    deadline.onClosed(client);
    assertThat(isOpenAt(100)).isTrue();
  }
}
