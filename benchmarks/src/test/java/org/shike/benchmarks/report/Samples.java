// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small made-up results. */
final class Samples {
  static final long LARGE = 100_000;

  private Samples() {}

  static Measurement one(
      String name, String system, long size, String metric, String unit, Double... samples) {
    return new Measurement(new Measurement.Key(name, system, size, metric), unit, List.of(samples));
  }

  static Results results(Measurement... measurements) {
    return results("quick", measurements);
  }

  static Results results(String mode, Measurement... measurements) {
    return new Results(
        new Run(mode, Run.SYNTHETIC, Map.of("date", "2026-11-29")),
        List.of(new MixQuery("phrase", "\"a|b\"", "\"ab\"", "\"ab\"", false)),
        List.of(measurements));
  }

  /** The rates of indexing, wall and processor, of Shike and of Lucene. */
  static Results rates(double shikeWall, double shikeCpu, double luceneWall, double luceneCpu) {
    return results(
        one("index", Goals.SHIKE, LARGE, "wall", Units.PASSAGES, shikeWall),
        one("index", Goals.SHIKE, LARGE, "cpu", Units.PASSAGES, shikeCpu),
        one("index", Goals.LUCENE, LARGE, "wall", Units.PASSAGES, luceneWall),
        one("index", Goals.LUCENE, LARGE, "cpu", Units.PASSAGES, luceneCpu));
  }

  /** Enough for every plot. */
  static Results all() {
    List<Measurement> all = new ArrayList<>();
    for (String system : List.of(Goals.SHIKE, Goals.LUCENE)) {
      for (long size : new long[] {1_000, LARGE}) {
        all.add(one("search", system, size, "wall p50", Units.MILLIS, size / 1e4));
        all.add(one("search", system, size, "wall p99", Units.MILLIS, size / 1e3));
        all.add(one("index", system, size, "wall", Units.PASSAGES, 9_000.0));
        all.add(one("index", system, size, "size", Units.SHARE, 2.0));
        all.add(one("index", system, size, "size of terms", Units.SHARE, 0.5));
        all.add(one("index", system, size, "size of postings", Units.SHARE, 1.5));
        all.add(one("search: phrase", system, size, "hits", Units.HITS, 12.0));
        all.add(one("search: phrase", system, size, "wall p50", Units.MILLIS, 1.25));
      }
    }
    return results(all.toArray(Measurement[]::new));
  }
}
