// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;
import java.util.Optional;
import org.shike.transcript.Message;

/**
 * The answer to a query. Immutable.
 *
 * @param query what was asked
 * @param moments the moments of the page in the query's order, up to its limit; with groups, the
 *     moments of one group after the other
 * @param page which page this is, and the cursor of the next one
 * @param total how many moments match in all
 * @param suggestions other texts that may have been meant, best first, if nothing was found
 *     exactly; moments found by a suggestion follow those found by the query
 * @param notes what a person should know about how the query was understood
 * @param overview counts of all passages that match, if the query asks for them
 * @param isPartial whether the query's time limit was reached before the search was complete
 * @param reranked what the model of the query's {@link Reranking} did
 */
public record SearchResult(
    MomentQuery query,
    List<Moment> moments,
    Page page,
    Total total,
    List<String> suggestions,
    List<Message> notes,
    Overview overview,
    boolean isPartial,
    Reranked reranked) {
  /** Copies the lists. */
  public SearchResult {
    moments = List.copyOf(moments);
    suggestions = List.copyOf(suggestions);
    notes = List.copyOf(notes);
  }

  /** {@return the cursor of the next page, see {@link Page#cursor}; empty if this is the last} */
  public Optional<String> cursor() {
    return page.cursor();
  }

  /** {@return the same result without a cursor, for those who do not keep the index} */
  public SearchResult withoutCursor() {
    return new SearchResult(
        query,
        moments,
        page.withoutCursor(),
        total,
        suggestions,
        notes,
        overview,
        isPartial,
        reranked);
  }
}
