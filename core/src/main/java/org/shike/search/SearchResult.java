// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a query. Immutable.
 *
 * @param query what was asked
 * @param moments the first ones in the query's order, as many as its limit allows; with a cursor
 *     those that follow the page it came with; those of the groups one after the other, where the
 *     query asks for groups
 * @param before how many moments the pages before this one have
 * @param total how many moments match in all: hold every word, or share enough with a sentence;
 *     where those are fewer than the limit, those that hold words by another name count, those that
 *     hold most words, and guesses
 * @param totalIsExact whether {@code total} is exact, or else a lower bound
 * @param untimedTotal how many untimed passages of transcripts with a timeline match as well but
 *     were left out; 0 where the query asks for them
 * @param suggestions other texts that may have been meant, best first, where nothing exact was
 *     found for this one; moments of theirs follow those of this one
 * @param notes what a person should know about how the query was understood
 * @param facets for each name in {@link Extras#facets}, in its order, the most frequent values
 *     among all passages that match exactly, ties by value, {@value #MOST_FACET_COUNTS} at most;
 *     none for a name that no such passage has
 * @param strip where all passages that match exactly are, for each transcript of the moments, in
 *     the order of its best moment; none unless the query asks for them
 * @param groups the transcripts of the moments, in the order of their best one, as many as the
 *     query's limit allows; those found by a weaker rule only follow the others; none unless the
 *     query asks for them
 * @param cursor leads to the next page, see {@link MomentQuery#withCursor}; empty where no more
 *     moments follow, or none within {@link MomentQuery#MAX_LIMIT}, and with groups. An opaque text
 *     of letters, digits, {@code -} and {@code _}. The index keeps what it is a page of for five
 *     minutes after a change, unless it changes many times; one opened for reading only until its
 *     next commit
 * @param isPartial whether the query's time was up before all of it was answered
 */
public record SearchResult(
    MomentQuery query,
    List<Moment> moments,
    int before,
    long total,
    boolean totalIsExact,
    long untimedTotal,
    List<String> suggestions,
    List<String> notes,
    Map<String, List<FacetCount>> facets,
    List<Strip> strip,
    List<Group> groups,
    Optional<String> cursor,
    boolean isPartial) {
  /** How many values of one name are counted at most. */
  public static final int MOST_FACET_COUNTS = 10;

  /** Copies the lists. */
  public SearchResult {
    moments = List.copyOf(moments);
    suggestions = List.copyOf(suggestions);
    notes = List.copyOf(notes);
    facets = copy(facets);
    strip = List.copyOf(strip);
    groups = List.copyOf(groups);
  }

  private static Map<String, List<FacetCount>> copy(Map<String, List<FacetCount>> facets) {
    Map<String, List<FacetCount>> copy = new LinkedHashMap<>();
    facets.forEach((name, counts) -> copy.put(name, List.copyOf(counts)));
    return Collections.unmodifiableMap(copy);
  }

  /** {@return the same result without a cursor, for who does not keep the index} */
  public SearchResult withoutCursor() {
    return new SearchResult(
        query,
        moments,
        before,
        total,
        totalIsExact,
        untimedTotal,
        suggestions,
        notes,
        facets,
        strip,
        groups,
        Optional.empty(),
        isPartial);
  }
}
