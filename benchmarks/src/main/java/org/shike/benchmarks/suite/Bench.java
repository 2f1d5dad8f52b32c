// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.shike.benchmarks.report.Report;
import org.shike.benchmarks.report.Results;
import org.shike.benchmarks.report.Run;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Measures Shike and its peers, and compares what was measured. */
@Command(
    name = "bench",
    description = "Measures Shike and its peers, and writes a report to benchmarks/results.",
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "quick|full",
      arity = "0..1",
      defaultValue = "quick",
      description = "How much is measured (default: quick, within five minutes).")
  private String mode = "quick";

  @Parameters(
      index = "1",
      paramLabel = "FILTER",
      arity = "0..1",
      defaultValue = "",
      description =
          "A regular expression: only those of index, index on all cores, search, segmenter,"
              + " cold start and JMH's benchmarks in whose names it is found.")
  private String filter = "";

  @Option(
      names = "--text",
      paramLabel = "DIR",
      description =
          "Index this text instead of the synthetic one: a collection in BEIR's layout or a folder"
              + " of transcripts.")
  private @Nullable Path text;

  @Option(
      names = "--largest",
      paramLabel = "N",
      defaultValue = "1000000",
      description =
          "The most passages of the synthetic index in a full run (default: ${DEFAULT-VALUE};"
              + " 10000000 takes hours and 30 GB of disk).")
  private long largest;

  @Option(
      names = "--home",
      defaultValue = ".",
      hidden = true,
      description = "The folder with the sources.")
  private Path home = Path.of(".");

  @Option(names = "--results", hidden = true, description = "The folder for the folder of the run.")
  private @Nullable Path results;

  private final PrintWriter out;

  Bench(PrintWriter out) {
    this.out = out;
  }

  /**
   * Runs the suite, or compares two runs.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    System.exit(commandLine(out).execute(arguments));
  }

  static CommandLine commandLine(PrintWriter out) {
    return new CommandLine(new Bench(out))
        .addSubcommand(new CommandLine(new Compare(out)))
        .setOut(out)
        .setExecutionExceptionHandler(Bench::failed);
  }

  /** What a person can do something about needs no stack trace. */
  private static int failed(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof IOException || failure instanceof IllegalArgumentException) {
      command.getErr().println("bench: " + failure.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    throw failure;
  }

  @Override
  public Integer call() throws IOException {
    Effort effort = Effort.of(mode);
    Optional<Path> folder = Optional.ofNullable(text);
    Text indexed = Text.of(folder);
    String date = LocalDate.now(ZoneOffset.UTC).toString();
    String commit = Machine.commit(home);
    Run run = new Run(effort.toString(), indexed.name(), Machine.facts(date, commit));
    Path report = Files.createDirectories(reportFolder(date, commit, run));
    measure(new Plan(effort, folder, Pattern.compile(filter)), indexed, run, report);
    out.print(Files.readString(report.resolve("table.md")));
    out.println("\nWritten to " + report);
    return CommandLine.ExitCode.OK;
  }

  /** What was measured before a step failed is reported as well. */
  private void measure(Plan plan, Text indexed, Run run, Path report) throws IOException {
    Path work = Files.createTempDirectory("shike-bench");
    List<Long> sizes = indexed.sizes(plan.effort().sizes(largest));
    Progress progress = new Progress(plan.steps(sizes, home, work, report), System.err);
    try {
      progress.run();
    } finally {
      Report.write(Results.join(run, indexed.queries(), progress.measured()), report);
      IOUtils.rm(work);
    }
  }

  /** Runs of other modes and texts of the same commit are told apart by the end of the name. */
  private Path reportFolder(String date, String commit, Run run) {
    Path all = results == null ? home.resolve("benchmarks/results") : results;
    String mode = run.mode().equals("full") ? "" : "-" + run.mode();
    String text = run.text().equals(Run.SYNTHETIC) ? "" : "-" + run.text();
    return all.resolve(date + "-" + commit + mode + text);
  }
}
