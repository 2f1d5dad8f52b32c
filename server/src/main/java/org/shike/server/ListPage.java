// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.shike.index.TranscriptIndex;

/**
 * A page of the list of transcripts, which are in the order of their ids.
 *
 * @param transcripts of the page
 * @param next the id after which the next page begins; empty if this is the last
 */
record ListPage(List<ListedTranscript> transcripts, Optional<String> next) {
  static ListPage of(TranscriptIndex index, Optional<String> after, int limit) throws IOException {
    List<String> rest = after(index.ids(), after);
    List<String> ids = rest.subList(0, Math.min(limit, rest.size()));
    List<ListedTranscript> listed = new ArrayList<>();
    for (String id : ids) {
      index.get(id).map(ListedTranscript::of).ifPresent(listed::add);
    }
    boolean hasMore = ids.size() < rest.size();
    return new ListPage(listed, hasMore ? Optional.of(ids.getLast()) : Optional.empty());
  }

  /** The ids after one that may have been removed meanwhile. */
  private static List<String> after(List<String> ids, Optional<String> last) {
    int at = last.map(id -> Collections.binarySearch(ids, id)).orElse(-1);
    return ids.subList(at < 0 ? -at - 1 : at + 1, ids.size());
  }
}
