// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.io.IOException;
import java.util.Locale;

/**
 * A picture of a run.
 *
 * @param title what it shows
 * @param caption how to read it
 * @param svg the picture, for a page
 */
record Plot(String title, String caption, String svg) {
  /** The name of a file for the picture alone, such as {@code index-size-by-part.svg}. */
  String fileName() {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".svg";
  }

  /** The picture with its own colours, for light and dark. */
  String file() throws IOException {
    return svg.replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
            .replaceFirst(">", ">\n<style>\n" + Styles.PLOT.read() + "</style>")
        + "\n";
  }
}
