// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheets of a run's page and of its plots. */
enum Styles {
  /** Colours and lines of a plot, inside a page or alone. */
  PLOT("plot.css"),
  /** Everything else of the page. */
  PAGE("page.css");

  private final String file;

  Styles(String file) {
    this.file = file;
  }

  String read() throws IOException {
    try (InputStream style = Objects.requireNonNull(Styles.class.getResourceAsStream(file))) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
