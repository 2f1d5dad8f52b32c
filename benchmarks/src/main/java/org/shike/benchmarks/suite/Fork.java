// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shike.benchmarks.report.Measurement;
import org.shike.benchmarks.report.ResultsFile;

/** A process that measures one task and prints its measurements, each on a line. */
final class Fork {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private Fork() {}

  /** The other end of {@link #run}. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    // Nothing else may print between the measurements.
    System.setOut(System.err);
    Task task = Task.of(arguments);
    task.part().run(task, one -> out.println(ResultsFile.line(one)));
  }

  /** Measures a task in a process of its own. */
  static List<Measurement> run(Task task) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA,
                "-Xmx2g",
                QuietLogging.OPTION,
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Fork.class.getName()));
    command.addAll(task.toArguments());
    return run(command, task.part() + " of " + task.subject());
  }

  private static List<Measurement> run(List<String> command, String what) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      List<Measurement> measured = lines.lines().map(ResultsFile::measurement).toList();
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException("the process for " + what + " ended with " + code);
      }
      return measured;
    } catch (InterruptedException e) {
      throw new IOException("interrupted while " + what + " was measured", e);
    } finally {
      process.destroy();
    }
  }
}
