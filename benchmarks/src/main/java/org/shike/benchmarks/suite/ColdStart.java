// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shike.benchmarks.report.Goals;
import org.shike.benchmarks.report.Measurement;
import org.shike.benchmarks.report.Units;

/**
 * How long does a search with the command take? The first call builds it and makes its cache, and
 * is not counted.
 *
 * @param home the folder with the command
 */
record ColdStart(Path home) {
  private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  Measurement measure(int calls) throws IOException {
    call();
    List<Double> millis = new ArrayList<>();
    for (int left = calls; left > 0; left--) {
      millis.add(Clock.ofThread(this::call).wall() / NANOS);
    }
    return new Measurement(
        new Measurement.Key("cold start", Goals.SHIKE, 0, "wall"), Units.MILLIS, millis);
  }

  private void call() throws IOException {
    Process process =
        new ProcessBuilder(home.resolve("shike").toString(), "search", "EC2")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException("./shike search EC2 ended with " + code + "; call it to see why");
      }
    } catch (InterruptedException e) {
      throw new IOException("interrupted while ./shike was measured", e);
    } finally {
      process.destroy();
    }
  }
}
