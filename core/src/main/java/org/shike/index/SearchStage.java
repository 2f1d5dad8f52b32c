// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * @param marks queries that mark their texts
 * @param match how the moments are labelled
 * @param missing finds the words they lack
 * @param isWeak whether they lack a word that is in no passage at all
 * @param titles shows their titles; empty to show their texts
 * @param explanations explains their scores; empty unless the query asks for it
 */
record SearchStage(
    Query matched,
    Scored scored,
    List<Query> marks,
    Match match,
    MissingWords missing,
    boolean isWeak,
    Optional<TitleSnippets> titles,
    Optional<Explanations> explanations) {
  /** A stage that finds what either stage finds. */
  SearchStage or(SearchStage other) {
    return new SearchStage(
        WordQueries.anyOf(Stream.of(matched, other.matched)),
        new Scored(
            WordQueries.anyOf(Stream.of(scored.query(), other.scored.query())),
            scored.finds() && other.scored.finds()),
        Stream.concat(marks.stream(), other.marks.stream()).toList(),
        match,
        missing,
        isWeak,
        titles,
        explanations);
  }

  /** The same stage for moments that lack a word that is in no passage at all. */
  SearchStage weak() {
    return new SearchStage(matched, scored, marks, match, missing, true, titles, explanations);
  }

  /** The same stage, but it shows a title instead of the text. */
  SearchStage showing(TitleSnippets other) {
    return new SearchStage(
        matched, scored, List.of(), match, missing, isWeak, Optional.of(other), explanations);
  }

  Evidence evidence(Stretch stretch, double score) throws IOException {
    List<TermScore> explanation =
        explanations.isPresent() ? explanations.get().of(stretch.best(), score) : List.of();
    return new Evidence(match, missing.in(stretch), isWeak, explanation, OptionalDouble.empty());
  }
}
