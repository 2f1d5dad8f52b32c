// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.shike.search.Moment;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** Cues without times, each of which is a passage. */
final class UntimedCues {
  private UntimedCues() {}

  static TranscriptIndex indexOf(String... texts) throws IOException {
    TranscriptIndex index = Indexes.empty();
    index.put(Transcript.of("id", "", Stream.of(texts).map(Cue::untimed).toList()));
    return index;
  }

  /** The words that are marked in a moment. */
  static List<String> marks(Moment moment) {
    String text = moment.snippet().text();
    return moment.snippet().highlights().stream()
        .map(mark -> text.substring(mark.from(), mark.to()))
        .toList();
  }
}
