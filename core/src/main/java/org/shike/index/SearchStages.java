// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.shike.search.Match;
import org.shike.search.MomentQuery;

/** Makes the stages in which a query finds moments; each finds only what passes the scope. */
final class SearchStages {
  private final Passages passages;
  private final Channels channels;
  private final MomentQuery query;
  private final SearchPlan plan;

  SearchStages(Passages passages, Channels channels, MomentQuery query, SearchPlan plan) {
    this.passages = passages;
    this.channels = channels;
    this.query = query;
    this.plan = plan;
  }

  SearchStage exact(WordSearch search, Match match) throws IOException {
    return stage(search, search.exact(), search.scoredExact(), match, List.of());
  }

  /** Some words are in the text, the others in a title. */
  SearchStage withTitles(WordSearch search) throws IOException {
    Query matched = MatchRules.completeWithTitles(search.words());
    return stage(search, matched, search.scoredWithTitles(), Match.TITLED, List.of());
  }

  /** All words are in the title of the section or recording that begins with the passage. */
  SearchStage opened(WordSearch search) throws IOException {
    Query matched = MatchRules.opened(search.words());
    return stage(search, matched, search.scoredWithTitles(), Match.TITLED, List.of())
        .showing(new TitleSnippets(channels, search.words()));
  }

  /**
   * Passages contain enough of the words.
   *
   * @param mayLack all words that are looked for
   */
  SearchStage relaxed(WordSearch search, Match match, List<QueryWord> mayLack) throws IOException {
    return stage(search, search.relaxed(), search.scored(), match, mayLack);
  }

  /** Passages share characters with a sentence, but none of its content words. */
  SearchStage alike(WordSearch search) throws IOException {
    return stage(search, search.alike(), search.scored(), Match.RELAXED, search.words()).weak();
  }

  private SearchStage stage(
      WordSearch search, Query matched, Scored scored, Match match, List<QueryWord> mayLack)
      throws IOException {
    Optional<Explanations> explanations =
        query.view().explained()
            ? Optional.of(
                new Explanations(
                    passages, search.parts().said(), search.said(), match == Match.TITLED))
            : Optional.empty();
    return new SearchStage(
        plan.inScope(matched),
        scored,
        Stream.concat(search.marks().stream(), plan.scopeMarks().stream()).toList(),
        match,
        new MissingWords(passages, search.parts().words(), mayLack),
        false,
        Optional.empty(),
        explanations);
  }
}
