// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import org.shike.search.SearchResult;

/**
 * What was found, in all forms for people; not escaped.
 *
 * @param moments those that are not in a group
 * @param groups none unless the query asks for them
 */
record ShownResult(List<ShownMoment> moments, List<ShownGroup> groups) {
  static ShownResult of(SearchResult result, Messages messages) {
    TranscriptNames names = new TranscriptNames(result.moments());
    return result.overview().groups().isEmpty()
        ? new ShownResult(moments(result, names, messages), List.of())
        : new ShownResult(
            List.of(),
            result.overview().groups().stream()
                .map(group -> ShownGroup.of(group, names, messages))
                .toList());
  }

  private static List<ShownMoment> moments(
      SearchResult result, TranscriptNames names, Messages messages) {
    return result.moments().stream()
        .map(moment -> new ShownMoment(moment, names.of(moment), messages))
        .toList();
  }
}
