// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Micrometer measures of an index; each meter is named {@code shike.index} and more. */
final class IndexMetrics implements MeterBinder {
  private final Path folder;

  IndexMetrics(Path folder) {
    this.folder = folder;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("shike.index.size", this, IndexMetrics::size)
        .description("Size of all files in the folder of the index")
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
  }

  /** In bytes; not a number while the folder cannot be read. */
  private double size() {
    try (Stream<Path> files = Files.list(folder)) {
      long size = 0;
      for (Path file : (Iterable<Path>) files::iterator) {
        size += size(file);
      }
      return size;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  /** A file that a merge has deleted meanwhile takes no space. */
  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
