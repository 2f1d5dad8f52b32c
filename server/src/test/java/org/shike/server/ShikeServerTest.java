// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.index.TranscriptIndex;

/** A server starts, follows its index, and leaves nothing behind. */
@Timeout(60)
class ShikeServerTest {
  @TempDir private Path folder;

  @Test
  void commitsOfAnotherProcessAreSeen() throws Exception {
    Path place = folder.resolve("my.index");
    try (TranscriptIndex writer = TranscriptIndex.open(place)) {
      writer.put(Running.talk("a"));
      writer.commit();
      try (TranscriptIndex reader = TranscriptIndex.openReadOnly(place);
          ShikeServer server = ShikeServer.start(reader, Running.ANY_PORT)) {
        writer.put(Running.talk("b"));
        writer.commit();
        while (reader.count() < 2) {
          Thread.onSpinWait();
        }
        assertThat(server.address().getPort()).isPositive();
      }
    }
  }

  @Test
  void portInUseIsSaid() throws Exception {
    try (Running running = Running.with()) {
      ServerSettings same = Running.ANY_PORT.withPort(running.server().address().getPort());
      assertThatThrownBy(() -> ShikeServer.start(running.index(), same))
          .isInstanceOf(BindException.class);
      assertThat(running.get("/api/v1/health").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "localhost", "::1"})
  void warmUpAsksForWhatPeopleAskFor(String host) throws Exception {
    try (TranscriptIndex index = TranscriptIndex.inMemory();
        ShikeServer server = ShikeServer.start(index, Running.ANY_PORT.withHost(host))) {
      server.warmUp();
      index.put(Running.talk("talk.srt"));
      server.warmUp();
      try (Running running = new Running(index, server, HttpClient.newHttpClient())) {
        assertThat(running.body("/metrics"))
            .contains(
                "shike_request_seconds_count{resource=\"search\",status=\"200\"} 6\n",
                "shike_request_seconds_count{resource=\"/\",status=\"200\"} 6\n");
      }
    }
  }

  @Test
  void closedServerLeavesNoThread() throws Exception {
    try (Running running = Running.with(Running.talk("a"))) {
      assertThat(running.get("/api/v1/search?q=a").statusCode()).isEqualTo(200);
      assertThat(threads()).isNotEmpty();
    }
    while (!threads().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("shike-server"))
        .collect(Collectors.toSet());
  }

  @Test
  void closingTwiceIsHarmless() throws Exception {
    Running running = Running.with();
    running.close();
    running.close();
    running.server().join();
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> Running.ANY_PORT.withPort(65_536)).hasMessageContaining("65536");
    assertThatThrownBy(() -> Running.ANY_PORT.withHost(" ")).hasMessageContaining("host");
    assertThatThrownBy(() -> Running.ANY_PORT.withConcurrentSearches(0)).hasMessageContaining("1");
  }
}
