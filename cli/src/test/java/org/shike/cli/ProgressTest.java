// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person sees of a long run, and what a program. */
class ProgressTest {
  private final StringWriter err = new StringWriter();
  private long now;

  private Progress progress(Map<String, String> environment, int all) {
    PrintWriter out = new PrintWriter(err);
    Shike shike = new Shike(out, out, Terminal.of(environment), Results.ENGLISH, Map.of());
    return new Progress(shike, all, () -> now);
  }

  private void steps(Progress progress, int count, Duration each) {
    for (int at = 0; at < count; at++) {
      now += each.toNanos();
      progress.step();
    }
  }

  @Test
  void shortRunShowsNothing() {
    Progress progress = progress(Map.of(), 100);
    steps(progress, 100, Duration.ofMillis(50));
    progress.end();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void pipeGetsALineNowAndThen() {
    Progress progress = progress(Map.of(), 100);
    steps(progress, 60, Duration.ofMillis(500));
    progress.end();
    assertThat(err.toString())
        .isEqualTo(
            """
            shike: 20 of 100 recordings, 2 per second, 0:40 left
            shike: 40 of 100 recordings, 2 per second, 0:30 left
            shike: 60 of 100 recordings, 2 per second, 0:20 left
            """);
  }

  @Test
  void terminalGetsABarInOneLineThatIsRemovedBeforeMessages() {
    Progress progress = progress(Map.of("SHIKE_TERMINAL", "1"), 2);
    steps(progress, 1, Duration.ofMillis(500));
    progress.say("shike: a message");
    assertThat(err.toString())
        .startsWith("\r████████████░░░░░░░░░░░░ 1 of 2 recordings, 2 per second, 0:01 left\r ")
        .endsWith(" \rshike: a message\n");
  }
}
