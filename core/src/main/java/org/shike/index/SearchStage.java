// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.shike.search.Evidence;
import org.shike.search.Match;
import org.shike.search.TermScore;

/**
 * One stage of a search: how its moments are found, scored and shown.
 *
 * @param matched finds them
 * @param scored scores them
 * @param marks what marks their texts
 * @param match what it is called
 * @param missing what tells the words they lack
 * @param isWeak whether they lack a word that is in no passage at all
 * @param titles what is shown of them, where that is a title and not their text
 * @param explanations what tells what their scores are made of, where that is asked for
 */
record SearchStage(
    Query matched,
    Query scored,
    List<Query> marks,
    Match match,
    MissingWords missing,
    boolean isWeak,
    Optional<TitleSnippets> titles,
    Optional<Explanations> explanations) {
  /** What either finds, by one stage. */
  SearchStage or(SearchStage other) {
    return new SearchStage(
        WordQueries.anyOf(Stream.of(matched, other.matched)),
        WordQueries.anyOf(Stream.of(scored, other.scored)),
        Stream.concat(marks.stream(), other.marks.stream()).toList(),
        match,
        missing,
        isWeak,
        titles,
        explanations);
  }

  /** The same for moments that lack a word that is in no passage at all. */
  SearchStage weak() {
    return new SearchStage(matched, scored, marks, match, missing, true, titles, explanations);
  }

  /** The same, but a title is shown in place of the text. */
  SearchStage showing(TitleSnippets other) {
    return new SearchStage(
        matched, scored, List.of(), match, missing, isWeak, Optional.of(other), explanations);
  }

  Evidence evidence(Stretch stretch, double score) throws IOException {
    List<TermScore> explanation =
        explanations.isPresent() ? explanations.get().of(stretch.best(), score) : List.of();
    return new Evidence(match, missing.in(stretch), isWeak, explanation);
  }
}
