// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.shike.benchmarks.report.Measurement;

/** The benchmarks of JMH, one after the other; JMH's own file has all results so far. */
final class Micro {
  /** The name of a benchmark says what it measures. */
  private static final String SYSTEM = "jmh";

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** Milliseconds of an iteration where a first impression is enough. */
  private static final int SHORT = 200;

  private final Effort effort;
  private final Path json;
  private final List<RunResult> results = new ArrayList<>();

  Micro(Effort effort, Path json) {
    this.effort = effort;
    this.json = json;
  }

  /** The full names of the benchmarks that a filter selects. */
  static List<String> names(Pattern filter) {
    OutputFormat silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
    return BenchmarkList.defaultList().find(silent, List.of(filter.pattern()), List.of()).stream()
        .map(BenchmarkListEntry::getUsername)
        .distinct()
        .toList();
  }

  /** A class and a method. */
  static String shortName(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
  }

  /** Runs one benchmark with all its parameters. */
  List<Measurement> run(String benchmark) throws IOException {
    try {
      List<RunResult> own = List.copyOf(new Runner(options(benchmark)).run());
      results.addAll(own);
      ResultFormatFactory.getInstance(ResultFormatType.JSON, json.toString()).writeOut(results);
      return own.stream().flatMap(one -> measured(one).stream()).toList();
    } catch (RunnerException e) {
      throw new IOException(benchmark + " failed: " + e.getMessage(), e);
    }
  }

  private Options options(String benchmark) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(benchmark) + "$")
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend(QuietLogging.OPTION)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    if (effort != Effort.FULL) {
      options
          .forks(1)
          .warmupTime(TimeValue.milliseconds(SHORT))
          .measurementTime(TimeValue.milliseconds(SHORT))
          .param("cues", "10000");
    }
    return options.build();
  }

  private static List<Measurement> measured(RunResult run) {
    List<Measurement> all = new ArrayList<>();
    BenchmarkParams params = run.getParams();
    String name = shortName(params.getBenchmark());
    String values =
        params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(" "));
    String metric = (params.getMode().shortLabel() + " " + values).strip();
    all.add(
        new Measurement(
            new Measurement.Key(name, SYSTEM, 0, metric),
            run.getPrimaryResult().getScoreUnit(),
            samples(run)));
    Result<?> allocated = run.getSecondaryResults().get(ALLOCATED);
    if (allocated != null) {
      Measurement.Key bytes = new Measurement.Key(name, SYSTEM, 0, metric + " allocated");
      all.add(Measurement.of(bytes, allocated.getScoreUnit(), allocated.getScore()));
    }
    return all;
  }

  /** Those of all iterations of all processes. */
  private static List<Double> samples(RunResult run) {
    return run.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .map(iteration -> iteration.getPrimaryResult().getScore())
        .toList();
  }
}
