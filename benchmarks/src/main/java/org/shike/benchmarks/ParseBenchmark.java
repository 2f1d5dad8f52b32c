// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptParser;

/** How long does it take to read the subtitles of a long recording? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ParseBenchmark {
  private static final int MILLIS_A_CUE = 720;

  /** A format, with its head and the point of its times. */
  public enum Format {
    /** SubRip. */
    SRT("", ','),
    /** WebVTT. */
    VTT("WEBVTT\n\n", '.');

    private final String head;
    private final char point;

    Format(String head, char point) {
      this.head = head;
      this.point = point;
    }
  }

  @Param private Format format;

  /** 160,000 cues are 32 hours. */
  @Param("160000")
  private int cues;

  private byte[] file = {};

  /** Writes the file: two lines of speech that never repeat. */
  @Setup
  public void write() {
    StringBuilder text = new StringBuilder(format.head);
    for (int cue = 0; cue < cues; cue++) {
      String said = "第" + cue + "句话说的是云成本怎样降低\n再看EC2的第" + cue * 7 + "个实例";
      text.append(cue + 1).append('\n').append(time(cue)).append(" --> ").append(time(cue + 1));
      text.append('\n').append(said).append("\n\n");
    }
    file = text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String time(int cue) {
    long millis = (long) cue * MILLIS_A_CUE;
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        TimeUnit.MILLISECONDS.toHours(millis),
        TimeUnit.MILLISECONDS.toMinutes(millis) % 60,
        TimeUnit.MILLISECONDS.toSeconds(millis) % 60,
        format.point,
        millis % 1000);
  }

  /** Reads the file. */
  @Benchmark
  public ParseResult parse() throws IOException {
    ParseResult result = TranscriptParser.standard().read("talk", new ByteArrayInputStream(file));
    Answers.check("cues", cues, result.transcript().cues().size());
    Answers.check("problems", 0, result.problems().size());
    return result;
  }
}
