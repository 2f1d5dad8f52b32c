// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shike.search.Moment;

/** What people call the transcripts of a result: by their titles, where these tell them apart. */
final class TranscriptNames {
  private final Map<String, Set<String>> ids;

  TranscriptNames(List<Moment> moments) {
    ids =
        moments.stream()
            .collect(
                Collectors.groupingBy(
                    TranscriptNames::title,
                    Collectors.mapping(Moment::transcriptId, Collectors.toSet())));
  }

  /** The title of a moment's transcript, with the id where another one has the same. */
  String of(Moment moment) {
    String title = title(moment);
    boolean isShared = ids.getOrDefault(title, Set.of()).size() > 1;
    return isShared && !moment.title().isEmpty() ? title + " · " + moment.transcriptId() : title;
  }

  private static String title(Moment moment) {
    return moment.title().isEmpty() ? moment.transcriptId() : moment.title();
  }
}
