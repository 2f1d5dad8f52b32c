// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shike.benchmarks.report.Comparison;
import org.shike.benchmarks.report.ResultsFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two runs. */
@Command(
    name = "compare",
    description =
        "Prints the figures of B as multiples of those of A with their 95%% intervals; exits"
            + " with 1 if one is worse beyond the threshold and its interval excludes 1.",
    mixinStandardHelpOptions = true)
final class Compare implements Callable<Integer> {
  private static final int WORSE = 1;

  @Parameters(index = "0", paramLabel = "A", description = "The folder of the earlier run.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "The folder of the later run.")
  private Path after = Path.of("");

  @Option(
      names = "--threshold",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "How much worse is too much (default: ${DEFAULT-VALUE}).")
  private double threshold;

  private final PrintWriter out;

  Compare(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Comparison comparison =
        Comparison.of(ResultsFile.read(before), ResultsFile.read(after), threshold);
    comparison.print(out);
    return comparison.isWorse() ? WORSE : CommandLine.ExitCode.OK;
  }
}
