// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.util.IOFunction;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Timecode;

/** Searches an open index page by page, and for moments like others. */
final class Searches {
  private Searches() {}

  static SearchResult search(LiveIndex index, MomentQuery query) throws IOException {
    long start = System.nanoTime();
    SearchResult result = index.search(query);
    int moments = result.moments().size();
    index
        .events()
        .tell(new IndexEvent.Search(moments, result.total().count(), Deadline.since(start)));
    return result;
  }

  static MomentQuery like(LiveIndex index, Moment moment) throws IOException {
    Duration time = moment.start().orElse(Duration.ZERO);
    return like(index, moment.transcriptId(), time, likeness -> likeness.of(moment));
  }

  static MomentQuery like(LiveIndex index, String transcriptId, Duration time) throws IOException {
    return like(index, transcriptId, time, likeness -> likeness.of(transcriptId, time));
  }

  private static MomentQuery like(
      LiveIndex index,
      String transcriptId,
      Duration time,
      IOFunction<Likeness, Optional<MomentQuery>> making)
      throws IOException {
    return index
        .read(Optional.empty(), passages -> making.apply(new Likeness(passages, index.channels())))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no passage of the transcript with the id \""
                        + transcriptId
                        + "\" at "
                        + Timecode.of(time)
                        + "; run a search to see valid ids and times"));
  }
}
