// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import org.shike.search.MomentQuery;
import picocli.CommandLine.Option;

/** What a search counts beside the moments that it shows. */
final class OverviewOptions {
  @Option(
      names = "--facet",
      paramLabel = "NAME",
      description =
          "Count all passages that match by speaker, section, lang, date or a key of the"
              + " metadata; may be repeated.")
  private List<String> facets = List.of();

  @Option(
      names = "--strip",
      paramLabel = "N",
      description =
          "Divide each recording into N parts and count what matches in each; with --format json.")
  private int strip;

  boolean hasFacets() {
    return !facets.isEmpty();
  }

  boolean hasStrip() {
    return strip != 0;
  }

  MomentQuery applyTo(MomentQuery query) {
    return query.withFacets(facets).withStrip(strip);
  }
}
