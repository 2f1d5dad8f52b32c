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

  static SearchResult search(OpenIndex index, MomentQuery query) throws IOException {
    long start = System.nanoTime();
    Optional<Cursor> page = query.cursor().map(text -> Cursor.parse(text, query));
    SearchResult result = index.read(page, point -> search(index, point, query, page));
    int moments = result.moments().size();
    index
        .events()
        .tell(new IndexEvent.Search(moments, result.total().count(), Deadline.since(start)));
    return result;
  }

  private static SearchResult search(
      OpenIndex index, PointInTime point, MomentQuery query, Optional<Cursor> page)
      throws IOException {
    PointsInTime points = index.points();
    SearchResult result =
        MomentSearcher.search(
            point.passages(query.timeLimit()),
            index.channels(),
            query,
            page.orElseGet(() -> points.firstPage(point, query)));
    if (result.cursor().isPresent()) {
      points.keep(point);
    }
    return result;
  }

  static MomentQuery like(OpenIndex index, Moment moment) throws IOException {
    Duration time = moment.start().orElse(Duration.ZERO);
    return like(index, moment.transcriptId(), time, likeness -> likeness.of(moment));
  }

  static MomentQuery like(OpenIndex index, String transcriptId, Duration time) throws IOException {
    return like(index, transcriptId, time, likeness -> likeness.of(transcriptId, time));
  }

  private static MomentQuery like(
      OpenIndex index,
      String transcriptId,
      Duration time,
      IOFunction<Likeness, Optional<MomentQuery>> making)
      throws IOException {
    return index
        .read(
            Optional.empty(),
            point -> making.apply(new Likeness(point.passages(), index.channels())))
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
