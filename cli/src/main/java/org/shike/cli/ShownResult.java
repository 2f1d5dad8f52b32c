// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import org.shike.search.SearchResult;

/**
 * What was found, in all forms for people; not escaped.
 *
 * @param moments those that stand in no group
 * @param groups none unless the query asks for them
 */
record ShownResult(List<ShownMoment> moments, List<ShownGroup> groups) {
  static ShownResult of(SearchResult result) {
    TranscriptNames names = new TranscriptNames(result.moments());
    return result.overview().groups().isEmpty()
        ? new ShownResult(moments(result, names), List.of())
        : new ShownResult(
            List.of(),
            result.overview().groups().stream().map(group -> ShownGroup.of(group, names)).toList());
  }

  private static List<ShownMoment> moments(SearchResult result, TranscriptNames names) {
    return result.moments().stream()
        .map(moment -> ShownMoment.alone(moment, names.of(moment)))
        .toList();
  }
}
