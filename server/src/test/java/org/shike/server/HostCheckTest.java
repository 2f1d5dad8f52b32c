// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of somebody else learns nothing, whatever its name points to. */
class HostCheckTest {
  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1, 200",
    "127.0.0.1:8080, 200",
    "192.168.1.7:8080, 200",
    "[::1]:8080, 200",
    "own.example, 200",
    "evil.example, 421",
    "evil.example:8080, 421",
    "127.0.0.1.evil.example, 421",
    "localhost.evil.example, 421",
    "evil.example#127.0.0.1, 4",
  })
  void hostIsAnAddressOrTheOwnName(String host, String status) {
    assertThat(status(host, "")).startsWith(status);
  }

  private static String status(String host, String origin) {
    try {
      new HostCheck("own.example")
          .check(Optional.of(host), Optional.of(origin).filter(text -> !text.isEmpty()));
      return "200";
    } catch (ProblemException e) {
      return Integer.toString(e.status());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, 200",
    "http://localhost, 403",
    "https://evil.example, 403",
    "null, 403",
  })
  void originIsTheServerItself(String origin, String status) {
    assertThat(status("localhost:8080", origin)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"evil.example, 'http://localhost', 421", "localhost, 'http://evil.example', 403"})
  void requestOfAnotherPageIsRefused(String host, String origin, int status) throws Exception {
    try (Running running = Running.with(Running.talk("a"))) {
      String answer =
          running.raw(
              "GET /api/v1/transcripts HTTP/1.1\r\nConnection: close\r\nHost: "
                  + host
                  + "\r\nOrigin: "
                  + origin
                  + "\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("云成本");
    }
  }
}
