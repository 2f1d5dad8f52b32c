// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.shike.benchmarks.report.Measurement;
import org.shike.benchmarks.report.Measurement.Key;

/** The benchmarks of JMH; their own figures are in {@code jmh.json}. */
final class Micro {
  /** The name of a benchmark says what it measures. */
  private static final String SYSTEM = "jmh";

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Micro() {}

  /** How many benchmarks a filter selects, their parameters not counted. */
  static int count(String filter) {
    OutputFormat silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
    return BenchmarkList.defaultList().find(silent, List.of(filter), List.of()).size();
  }

  static List<Measurement> run(String filter, Effort effort, Path json) throws IOException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(filter)
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend(QuietLogging.OPTION)
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(json.toString())
            .output(json.resolveSibling("jmh.log").toString());
    if (effort != Effort.FULL) {
      shorten(options);
    }
    try {
      return new Runner(options.build()).run().stream().flatMap(one -> of(one).stream()).toList();
    } catch (RunnerException e) {
      throw new IOException(
          "a benchmark failed; " + json.resolveSibling("jmh.log") + " says why", e);
    }
  }

  private static void shorten(ChainedOptionsBuilder options) {
    options
        .forks(1)
        .warmupIterations(1)
        .warmupTime(TimeValue.milliseconds(500))
        .measurementIterations(2)
        .measurementTime(TimeValue.milliseconds(250))
        .param("cues", "10000");
  }

  private static List<Measurement> of(RunResult run) {
    List<Measurement> all = new ArrayList<>();
    BenchmarkParams params = run.getParams();
    String benchmark = params.getBenchmark();
    String name =
        benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
    String values =
        params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(" "));
    Key key = new Key(name, SYSTEM, 0, (params.getMode().shortLabel() + " " + values).strip());
    all.add(new Measurement(key, run.getPrimaryResult().getScoreUnit(), samples(run)));
    Result<?> allocated = run.getSecondaryResults().get(ALLOCATED);
    if (allocated != null) {
      Key bytes = new Key(name, SYSTEM, 0, key.metric() + " allocated");
      all.add(Measurement.of(bytes, allocated.getScoreUnit(), allocated.getScore()));
    }
    return all;
  }

  /** Those of all iterations of all processes. */
  private static List<Double> samples(RunResult run) {
    Collection<Double> scores =
        run.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(iteration -> iteration.getPrimaryResult().getScore())
            .toList();
    return List.copyOf(scores);
  }
}
