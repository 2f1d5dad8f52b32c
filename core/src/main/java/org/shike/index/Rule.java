// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.shike.search.Match;
import org.shike.search.TermScore;

/**
 * How moments are found, scored and shown.
 *
 * @param marks what marks their texts
 * @param missing what tells the words they lack
 * @param explanations what tells what their scores are made of, where that is asked for
 */
record Rule(
    Query matched,
    Query scored,
    List<Query> marks,
    Match match,
    Optional<MissingWords> missing,
    Optional<Explanations> explanations) {
  /** One by which no word is missing, and that is found as it is scored. */
  static Rule guessing(Query found) {
    return new Rule(
        found, found, List.of(found), Match.GUESSED, Optional.empty(), Optional.empty());
  }

  /** The same over fewer passages. */
  Rule over(Query fewer) {
    return new Rule(fewer, scored, marks, match, missing, explanations);
  }

  List<String> missing(Stretch stretch) throws IOException {
    return missing.isPresent() ? missing.get().in(stretch) : List.of();
  }

  List<TermScore> explanation(Stretch stretch, double score) throws IOException {
    return explanations.isPresent() ? explanations.get().of(stretch.best(), score) : List.of();
  }
}
