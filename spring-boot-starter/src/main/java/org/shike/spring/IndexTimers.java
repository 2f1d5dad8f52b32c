// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.shike.index.IndexEvent;

/**
 * How long an index searches and writes: the timers {@code shike.index.put}, {@code commit}, {@code
 * merge} and {@code search}. Thread-safe.
 */
final class IndexTimers implements Consumer<IndexEvent>, MeterBinder {
  private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

  @Override
  public void bindTo(MeterRegistry registry) {
    registries.add(registry);
  }

  @Override
  public void accept(IndexEvent event) {
    String name = "shike.index." + name(event);
    registries.forEach(registry -> registry.timer(name).record(event.took()));
  }

  private static String name(IndexEvent event) {
    return switch (event) {
      case IndexEvent.Put put -> "put";
      case IndexEvent.Commit commit -> "commit";
      case IndexEvent.Merge merge -> "merge";
      case IndexEvent.Search search -> "search";
    };
  }
}
