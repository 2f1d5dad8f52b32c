// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.shike.benchmarks.report.Measurement;
import org.shike.benchmarks.report.MixQuery;
import org.shike.benchmarks.report.Units;

/**
 * How long does a query take, its first ten results with snippets? Each is asked many times, in an
 * order that is shuffled for each round. Shike also completes what is being typed, after each key.
 */
final class Searching {
  private static final double MEGABYTE = 1e6;

  /** Queries of a very large index may take seconds; then there are fewer rounds. */
  private static final long MOST_NANOS = 120_000_000_000L;

  private static final int FEWEST_ROUNDS = 2;

  private final Task task;
  private final Consumer<Measurement> out;
  private final Random random;

  Searching(Task task, Consumer<Measurement> out) {
    this.task = task;
    this.out = out;
    random = new Random(task.number());
  }

  void run() throws IOException {
    List<MixQuery> queries = Text.of(task.text()).queries();
    long before = usedHeap();
    try (PassageSearcher searcher = task.subject().open(task.folder())) {
      for (MixQuery query : queries) {
        report(query.measurement(), "hits", Units.HITS, (double) checkedHits(query, searcher));
      }
      search(queries, searcher);
      if (searcher instanceof ShikeSearcher shike) {
        complete(typed(queries), shike);
      }
      report("memory", "heap", Units.MEGABYTES, (usedHeap() - before) / MEGABYTE);
    }
  }

  private long checkedHits(MixQuery query, PassageSearcher searcher) throws IOException {
    long hits = searcher.hits(query);
    if (query.kind().equals(MixQuery.NOTHING) && hits > 0) {
      throw new IllegalStateException(
          query + " should find nothing, but found " + hits + " with " + task.subject());
    }
    return hits;
  }

  private void search(List<MixQuery> queries, PassageSearcher searcher) throws IOException {
    Map<MixQuery, Latencies> times = measure(queries, searcher::search);
    Latencies mix = new Latencies();
    times.forEach(
        (query, own) -> {
          own.report(query.measurement(), task, out);
          if (query.isInMix()) {
            mix.addAll(own);
          }
        });
    mix.report("search", task, out);
  }

  private void complete(List<String> typed, ShikeSearcher shike) throws IOException {
    Latencies all = new Latencies();
    int completions = 0;
    for (String text : typed) {
      completions += shike.complete(text);
    }
    report("completion", "completions", Units.HITS, completions);
    measure(typed, shike::complete).values().forEach(all::addAll);
    all.report("completion", task, out);
  }

  /** What a person has typed after each key of two words and of a name. */
  private static List<String> typed(List<MixQuery> queries) {
    List<String> typed = new ArrayList<>();
    for (MixQuery query : queries) {
      String text = query.shike();
      if (query.kind().equals("two words") || query.kind().equals("name")) {
        for (int length = 1; length <= text.length(); length++) {
          typed.add(text.substring(0, length));
        }
      }
    }
    return typed;
  }

  /** Asks one thing; returns something of the answer, so that it has to be computed. */
  private interface Asking<T> {
    int ask(T asked) throws IOException;
  }

  private <T> Map<T, Latencies> measure(List<T> all, Asking<T> asking) throws IOException {
    List<T> shuffled = new ArrayList<>(all);
    Clock.repeat(
        task.effort().searchWarmUpSeconds(),
        () -> {
          for (T one : shuffled) {
            asking.ask(one);
          }
        });
    Map<T, Latencies> times = new LinkedHashMap<>();
    long end = System.nanoTime() + MOST_NANOS;
    for (int round = 0; isNext(round, end); round++) {
      Collections.shuffle(shuffled, random);
      for (T one : shuffled) {
        Latencies ofOne = times.computeIfAbsent(one, first -> new Latencies());
        ofOne.add(Clock.ofThread(() -> asking.ask(one)));
      }
    }
    return times;
  }

  private boolean isNext(int round, long end) {
    return round < FEWEST_ROUNDS || (round < task.effort().rounds() && System.nanoTime() < end);
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void report(String name, String metric, String unit, double figure) {
    Measurement.Key key = new Measurement.Key(name, task.subject().toString(), task.size(), metric);
    out.accept(Measurement.of(key, unit, figure));
  }
}
