// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send too much, too slowly or without end do not hold the server. */
@Timeout(60)
class HostileClientsTest {
  private static final String HEALTH = "/api/v1/health";
  private static final ServerSettings SHORT = Running.ANY_PORT.withDeadline(Duration.ofMillis(400));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: ",
        "GET /",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999\r\n\r\n"
      })
  void clientThatSendsAByteNowAndThenIsCutOff(String start) throws Exception {
    try (Running running = Running.with(SHORT);
        Socket slow = running.connect()) {
      OutputStream out = slow.getOutputStream();
      out.write(start.getBytes(StandardCharsets.UTF_8));
      slow.setSoTimeout(20);
      assertThat(isCutOff(slow)).isTrue();
    }
  }

  /** Sends a byte whenever the server has said nothing for a while, until it hangs up. */
  private static boolean isCutOff(Socket slow) {
    try {
      while (true) {
        try {
          if (slow.getInputStream().read() < 0) {
            return true;
          }
        } catch (SocketTimeoutException e) {
          slow.getOutputStream().write('a');
        }
      }
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void tooManyHeadersAreRefused() throws Exception {
    try (Running running = Running.with()) {
      String answer =
          running.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(10_000) + "\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 431 ").contains("remedy");
    }
  }

  @Test
  void contentIsRefusedBeforeItIsRead() throws Exception {
    try (Running running = Running.with()) {
      String answer =
          running.raw(
              "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n");
      assertThat(answer).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void goodClientIsAnsweredBesideAThousandHalfOpenOnes() throws Exception {
    List<Socket> half = new ArrayList<>();
    try (Running running = Running.with()) {
      for (int at = 0; at < 1_000; at++) {
        Socket socket = running.connect();
        half.add(socket);
        socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.UTF_8));
      }
      assertThat(running.get(HEALTH).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : half) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0\0\0",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /%00%ff%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
      })
  void whatIsNotARequestIsRefused(String bytes) throws Exception {
    try (Running running = Running.with(SHORT)) {
      assertThat(running.raw(bytes)).doesNotContain("HTTP/1.1 200", "HTTP/1.1 500");
      assertThat(running.get(HEALTH).statusCode()).isEqualTo(200);
    }
  }
}
