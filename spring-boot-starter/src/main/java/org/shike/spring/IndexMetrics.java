// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.function.ToDoubleFunction;
import org.shike.index.IndexStats;
import org.shike.index.TranscriptIndex;

/**
 * What an index holds: the gauges {@code shike.index.transcripts}, {@code passages}, {@code size}.
 */
final class IndexMetrics implements MeterBinder {
  private final TranscriptIndex index;

  IndexMetrics(TranscriptIndex index) {
    this.index = index;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("transcripts", IndexStats::transcripts).register(registry);
    gauge("passages", IndexStats::passages).register(registry);
    gauge("size", IndexStats::totalBytes).baseUnit(BaseUnits.BYTES).register(registry);
  }

  private Gauge.Builder<TranscriptIndex> gauge(String name, ToDoubleFunction<IndexStats> value) {
    return Gauge.builder("shike.index." + name, index, held -> read(held, value));
  }

  /** Not a number where the index is closed or cannot be read. */
  private static double read(TranscriptIndex index, ToDoubleFunction<IndexStats> value) {
    try {
      return value.applyAsDouble(index.stats());
    } catch (IOException | IllegalStateException e) {
      return Double.NaN;
    }
  }
}
