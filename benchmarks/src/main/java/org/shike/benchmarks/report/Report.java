// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes all files of a run into its folder: the results, a table and a page. */
public final class Report {
  private Report() {}

  /**
   * Writes {@code results.json}, {@code table.md}, {@code index.html}, and each plot as a file of
   * its own.
   *
   * @param results of the run
   * @param folder of the run, beside those of other runs
   * @throws IOException if the disk fails
   */
  public static void write(Results results, Path folder) throws IOException {
    Optional<Results> before = ResultsFile.before(folder, results.run());
    ResultsFile.write(results, folder);
    Files.writeString(folder.resolve("table.md"), markdown(results, before));
    Files.writeString(folder.resolve("index.html"), Page.of(results, before));
    for (Plot plot : Plots.of(results, before)) {
      Files.writeString(folder.resolve(plot.fileName()), plot.file());
    }
  }

  static String markdown(Results results, Optional<Results> before) {
    return "# "
        + Page.title(results.run())
        + "\n\n"
        + facts(results.run())
        + "\n## Goals\n\n"
        + Tables.markdown(Tables.goals(results, before))
        + "\n## "
        + Tables.queriesTitle(results)
        + "\n\n"
        + Tables.markdown(Tables.queries(results));
  }

  private static String facts(Run run) {
    return run.facts().entrySet().stream().map(Report::fact).collect(Collectors.joining());
  }

  private static String fact(Map.Entry<String, String> fact) {
    return "- " + fact.getKey() + ": " + fact.getValue() + "\n";
  }
}
