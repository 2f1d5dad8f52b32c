// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.shike.corpus.SyntheticTranscripts;
import org.shike.index.SearchInterruptedException;
import org.shike.index.TranscriptIndex;
import org.shike.search.CompletionQuery;
import org.shike.search.Moment;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;

/**
 * Do searches end when their time is up, or when they are interrupted? Asks an index on the disk
 * questions of every kind, and prints for each how long it takes without a limit, with a limit, and
 * from an interrupt after the same time, each as the 99th percentile.
 *
 * <pre>java -cp benchmarks.jar org.shike.benchmarks.TimeLimits 1000000 100 200</pre>
 *
 * <p>The arguments are the number of passages, the limit in milliseconds and the number of rounds.
 * Ends with 1 if a question took more than 1.2 times its limit.
 */
public final class TimeLimits {
  private static final int SEED = 42;
  private static final double MOST = 1.2;
  private static final int WARM_UP = 20;

  private final TranscriptIndex index;
  private final Duration limit;
  private final int rounds;
  private boolean isKept = true;

  private TimeLimits(TranscriptIndex index, Duration limit, int rounds) {
    this.index = index;
    this.limit = limit;
    this.rounds = rounds;
  }

  /** Asks an index something, within a time. */
  private interface Question {
    void ask(TranscriptIndex index, Duration limit) throws IOException;
  }

  /** Takes the number of passages, the limit in milliseconds and the number of rounds. */
  public static void main(String... args) throws Exception {
    int passages = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Duration limit = Duration.ofMillis(args.length > 1 ? Integer.parseInt(args[1]) : 100);
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 100;
    System.exit(areKept(passages, limit, rounds) ? 0 : 1);
  }

  private static boolean areKept(int passages, Duration limit, int rounds) throws Exception {
    Path folder = Files.createTempDirectory("time-limits");
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      long transcripts = passages / SyntheticTranscripts.PASSAGES;
      index.putAll(SyntheticTranscripts.of(SEED).first(transcripts), progress -> {});
      index.commit();
      TimeLimits limits = new TimeLimits(index, limit, rounds);
      limits.measureAll();
      return limits.isKept;
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void measureAll() throws Exception {
    System.out.println(
        index.stats().passages()
            + " passages, limit "
            + limit.toMillis()
            + " ms, "
            + rounds
            + " rounds; milliseconds at the 99th percentile");
    System.out.println("without limit | with limit | after an interrupt | question");
    for (Map.Entry<String, Question> question : questions().entrySet()) {
      measure(question.getKey(), question.getValue());
    }
    System.out.println(isKept ? "all are kept" : "not all are kept");
  }

  private Map<String, Question> questions() throws IOException {
    Map<String, Question> all = new LinkedHashMap<>();
    for (String text : QUERIES) {
      all.put(text, asking(MomentQuery.of(text)));
    }
    MomentQuery frequent = MomentQuery.of("成本");
    all.put("many moments", asking(frequent.withLimit(MomentQuery.MAX_LIMIT).withContext(3)));
    all.put("by time", asking(frequent.withOrder(MomentOrder.TIME)));
    all.put("by date", asking(frequent.withOrder(MomentOrder.DATE)));
    all.put("facets", asking(frequent.withFacets(List.of("speaker", "section", "date", "title"))));
    all.put("groups", asking(frequent.withGroups(10).withLimit(1_000).withStrip(500)));
    all.put(
        "explained", asking(MomentQuery.of("Graviton 成本").withExplanation(true).withLimit(100)));
    for (String text : List.of("成", "网络带", "成本 网络带", "speaker:张", "cheng", "Gra")) {
      CompletionQuery completed = CompletionQuery.of(text).withLimit(CompletionQuery.MAX_LIMIT);
      all.put(
          "completions of " + text,
          (index, limit) -> index.complete(completed.withTimeLimit(limit)));
    }
    Moment moment = index.search(frequent).moments().getFirst();
    all.put(
        "like a moment", (index, limit) -> index.search(index.like(moment).withTimeLimit(limit)));
    return all;
  }

  private static Question asking(MomentQuery query) {
    return (index, limit) -> index.search(query.withTimeLimit(limit));
  }

  private static final List<String> QUERIES =
      List.of(
          "成本",
          "Graviton 成本",
          "如何降低云的成本和带宽？",
          "\"网络带宽\"",
          "Gravtion",
          "yunchengben",
          "承本",
          "成本 -带宽",
          "云 NEAR/10s 成本",
          "speaker:张伟 成本",
          "date:2025",
          "Gra* 成*",
          "grvtion~ 成本",
          "section:成本 title:成本",
          "不存在的词汇啊",
          "成本 10:00..20:00",
          "的",
          "成本 OR 带宽 OR 实例 OR 数据库");

  private void measure(String name, Question question) throws Exception {
    Duration none = Duration.ofHours(1);
    for (int round = 0; round < WARM_UP; round++) {
      question.ask(index, limit);
    }
    double free = percentile(Math.max(5, rounds / 20), () -> time(question, none));
    double limited = percentile(rounds, () -> time(question, limit));
    double interrupted = free < limit.toMillis() ? 0 : percentile(rounds, () -> late(question));
    double most = MOST * limit.toMillis();
    boolean isInTime = limited <= most && interrupted <= most - limit.toMillis();
    isKept &= isInTime;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%10.1f | %10.1f | %10.1f | %s%s",
            free,
            limited,
            interrupted,
            name,
            isInTime ? "" : "  <- too late"));
  }

  private interface Timed {
    double millis() throws Exception;
  }

  private static double percentile(int rounds, Timed timed) throws Exception {
    double[] all = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      all[round] = timed.millis();
    }
    Arrays.sort(all);
    return all[(int) Math.ceil(0.99 * rounds) - 1];
  }

  private double time(Question question, Duration within) throws IOException {
    long start = System.nanoTime();
    question.ask(index, within);
    return (System.nanoTime() - start) / 1e6;
  }

  /** The time from an interrupt, when the limit has passed, to the end. */
  private double late(Question question) throws Exception {
    FutureTask<Long> asked =
        new FutureTask<>(
            () -> {
              try {
                question.ask(index, Duration.ofHours(1));
                return 0L; // was ready before
              } catch (SearchInterruptedException e) {
                return System.nanoTime();
              }
            });
    Thread thread = Thread.ofPlatform().start(asked);
    Thread.sleep(limit);
    long interrupt = System.nanoTime();
    thread.interrupt();
    return Math.max(0, asked.get() - interrupt) / 1e6;
  }
}
