// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Optional;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;

/** Searches an open index page by page. */
final class Searches {
  private Searches() {}

  static SearchResult search(OpenIndex index, MomentQuery query) throws IOException {
    long start = System.nanoTime();
    Optional<Cursor> page = query.cursor().map(text -> Cursor.parse(text, query));
    SearchResult result = index.read(page, point -> search(index, point, query, page));
    int moments = result.moments().size();
    index
        .events()
        .tell(new IndexEvent.Search(moments, result.total().count(), IndexEvents.since(start)));
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
}
