// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import org.shike.search.Extras;
import org.shike.search.MomentQuery;
import picocli.CommandLine.Option;

/** What a search counts in addition to the moments that it shows. */
final class OverviewOptions {
  @Option(names = "--facet", paramLabel = "NAME")
  private List<String> facets = List.of();

  @Option(names = "--strip", paramLabel = "N")
  private int strip;

  /** Whether anything is to be counted. */
  boolean isAsked() {
    return !facets.isEmpty() || hasStrip();
  }

  boolean hasStrip() {
    return strip != 0;
  }

  MomentQuery applyTo(MomentQuery query) {
    BadCallException.checkRange("--strip", strip, 0, Extras.MAX_STRIP);
    return query.withFacets(facets).withStrip(strip);
  }
}
