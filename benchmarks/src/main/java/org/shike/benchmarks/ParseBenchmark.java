// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
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
  private static final int MILLIS_PER_CUE = 720;

  /** A format: the text before, in and after its cues. */
  @SuppressWarnings("ImmutableEnumChecker") // the fields are method references
  public enum Format {
    /** SubRip. */
    SRT("", cue -> subtitle(cue, ','), ""),
    /** WebVTT. */
    VTT("WEBVTT\n\n", cue -> subtitle(cue, '.'), ""),
    /** The JSON of WhisperX, with times of words. */
    WHISPER("{\"segments\": [", ParseBenchmark::segment, "{}], \"language\": \"zh\"}"),
    /** The captions of YouTube, with times of words. */
    YOUTUBE_JSON3("{\"events\": [", ParseBenchmark::event, "{}]}");

    private final String head;
    private final IntFunction<String> cue;
    private final String tail;

    Format(String head, IntFunction<String> cue, String tail) {
      this.head = head;
      this.cue = cue;
      this.tail = tail;
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
      text.append(format.cue.apply(cue));
    }
    file = text.append(format.tail).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> said(int cue) {
    return List.of("第" + cue + "句话", "说的是云成本怎样降低", "再看EC2的第" + cue * 7 + "个实例");
  }

  private static String subtitle(int cue, char point) {
    List<String> said = said(cue);
    String time = time(cue, point) + " --> " + time(cue + 1, point);
    String text = said.get(0) + said.get(1) + "\n" + said.get(2);
    return (cue + 1) + "\n" + time + "\n" + text + "\n\n";
  }

  private static String time(int cue, char point) {
    long millis = (long) cue * MILLIS_PER_CUE;
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        TimeUnit.MILLISECONDS.toHours(millis),
        TimeUnit.MILLISECONDS.toMinutes(millis) % 60,
        TimeUnit.MILLISECONDS.toSeconds(millis) % 60,
        point,
        millis % 1000);
  }

  private static String segment(int cue) {
    List<String> said = said(cue);
    StringJoiner words = new StringJoiner(", ");
    for (int word = 0; word < said.size(); word++) {
      words.add(
          String.format(
              Locale.ROOT,
              "{\"word\": \"%s\", \"start\": %s, \"end\": %s, \"score\": 0.9}",
              said.get(word),
              seconds(cue, word),
              seconds(cue, word + 1)));
    }
    return String.format(
        Locale.ROOT,
        "{\"start\": %s, \"end\": %s, \"text\": \"%s\", \"words\": [%s]}, ",
        seconds(cue, 0),
        seconds(cue + 1, 0),
        String.join("", said),
        words);
  }

  private static double seconds(int cue, int word) {
    return (cue * MILLIS_PER_CUE + word * MILLIS_PER_CUE / 3) / 1000.0;
  }

  private static String event(int cue) {
    List<String> said = said(cue);
    return String.format(
        Locale.ROOT,
        "{\"tStartMs\": %d, \"dDurationMs\": %d, \"segs\": [{\"utf8\": \"%s\"},"
            + " {\"utf8\": \"%s\", \"tOffsetMs\": 240}, {\"utf8\": \"%s\", \"tOffsetMs\": 480}]}, ",
        cue * MILLIS_PER_CUE,
        5 * MILLIS_PER_CUE,
        said.get(0),
        said.get(1),
        said.get(2));
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
