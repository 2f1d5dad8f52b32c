// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.shike.benchmarks.report.Measurement;

/** A part of the suite that has processes of its own. */
enum Part {
  /** Fills an index with one thread. */
  INDEX,
  /** Fills an index with all processors. */
  INDEX_ON_ALL_CORES,
  /** Searches the index that the last process of {@link #INDEX} left. */
  SEARCH,
  /** Segments prose. */
  SEGMENTER;

  /** Measures it in this process. */
  void run(Task task, Consumer<Measurement> out) throws IOException {
    switch (this) {
      case INDEX -> new Indexing(task, out).run(1);
      case INDEX_ON_ALL_CORES ->
          new Indexing(task, out).run(Runtime.getRuntime().availableProcessors());
      case SEARCH -> new Searching(task, out).run();
      case SEGMENTER -> new Segmenting(task, out).run();
    }
  }

  /** The name of its measurements, such as {@code index on all cores}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
