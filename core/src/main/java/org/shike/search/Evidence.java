// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Why a moment was found. Immutable.
 *
 * @param match the rule that found it
 * @param missing the words of the query that it lacks, as typed or as they are in the suggestion
 *     that found it; empty for a sentence, unless it contains none of its content words
 * @param isWeak whether it lacks a word that is in no passage at all, or shares only characters
 *     with a sentence, so that the index may not contain what was asked for
 * @param explanation what its score is made of, if the query asks for it; for a merged moment, the
 *     score of its best passage
 * @param modelScore what the model of a {@link Reranking} said of it, which then decides its place
 *     among the moments of its kind; empty without one
 */
public record Evidence(
    Match match,
    List<String> missing,
    boolean isWeak,
    List<TermScore> explanation,
    OptionalDouble modelScore) {
  /** Copies the lists. */
  public Evidence {
    missing = List.copyOf(missing);
    explanation = List.copyOf(explanation);
  }
}
