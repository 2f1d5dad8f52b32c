// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
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
