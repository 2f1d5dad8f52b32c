// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.shike.transcript.Timecode;

/**
 * Shows how far a long run is: on a terminal as a bar in one line, in a pipe as a line now and
 * then. A run of less than a moment shows nothing. Messages do not mix with the bar.
 */
final class Progress {
  private static final Duration BETWEEN_BARS = Duration.ofMillis(200);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final int WIDTH = 24;

  private final PrintWriter err;
  private final Messages messages;
  private final boolean isTerminal;
  private final LongSupplier nanos;
  private final long start;
  private final int all;
  private long shown;
  private int done;
  private int columns;

  /**
   * Begins a run.
   *
   * @param all the number of recordings
   * @param nanos a clock
   */
  Progress(Shike shike, int all, LongSupplier nanos) {
    this.err = shike.err();
    this.messages = shike.messages();
    this.isTerminal = shike.terminal().isTerminal();
    this.all = all;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.shown = start;
  }

  /** One more recording is done. */
  void step() {
    done++;
    Duration pause = isTerminal ? BETWEEN_BARS : BETWEEN_LINES;
    long now = nanos.getAsLong();
    if (now - shown >= pause.toNanos()) {
      shown = now;
      show(line(now - start));
    }
  }

  private String line(long taken) {
    double seconds = Math.max(1, taken) / 1e9;
    double rate = done / seconds;
    Duration left = Duration.ofSeconds(Math.round((all - done) / rate));
    return messages.say("progress", done, all, Math.round(rate), Timecode.of(left).written());
  }

  private void show(String line) {
    if (isTerminal) {
      int full = (int) ((long) WIDTH * done / Math.max(1, all));
      String bar = "█".repeat(full) + "░".repeat(WIDTH - full) + " " + line;
      err.print("\r" + bar + " ".repeat(Math.max(0, columns - Columns.of(bar))));
      columns = Columns.of(bar);
    } else {
      err.println("shike: " + line);
    }
    err.flush();
  }

  /** Says something between two states of the bar. */
  void say(String message) {
    end();
    err.println(PlainText.of(message));
  }

  /** Removes the bar. */
  void end() {
    if (columns > 0) {
      err.print("\r" + " ".repeat(columns) + "\r");
      err.flush();
      columns = 0;
    }
  }
}
