// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.shike.search.Match;
import org.shike.search.MomentQuery;

/** Makes the rules by which a query finds moments; each lets only through what must be so. */
final class Rules {
  private final Passages passages;
  private final Channels channels;
  private final MomentQuery query;
  private final Sought sought;

  Rules(Passages passages, Channels channels, MomentQuery query, Sought sought) {
    this.passages = passages;
    this.channels = channels;
    this.query = query;
    this.sought = sought;
  }

  Rule exact(Asked asked, Match match) throws IOException {
    return rule(asked, asked.exact(), match, List.of());
  }

  /** Some words are in the text, the others in a title. */
  Rule withTitles(Asked asked) throws IOException {
    return rule(asked, Matching.completeWithTitles(asked.words()), Match.TITLED, List.of());
  }

  /** All words are in the title of what begins there. */
  Rule opened(Asked asked) throws IOException {
    return rule(asked, Matching.opened(asked.words()), Match.TITLED, List.of())
        .showing(new TitleSnippets(channels, asked.words()));
  }

  /**
   * Most of the words are there.
   *
   * @param mayLack all words that are looked for
   */
  Rule relaxed(Asked asked, Match match, List<QueryWord> mayLack) throws IOException {
    return rule(asked, asked.relaxed(), match, mayLack);
  }

  private Rule rule(Asked asked, Query matched, Match match, List<QueryWord> mayLack)
      throws IOException {
    Optional<Explanations> explanations =
        query.view().explained()
            ? Optional.of(new Explanations(passages, asked.parts().said(), asked.said()))
            : Optional.empty();
    return new Rule(
        sought.inScope(matched),
        asked.scored(),
        Stream.concat(asked.marks().stream(), sought.scopeMarks().stream()).toList(),
        match,
        new MissingWords(passages, asked.parts().words(), mayLack),
        false,
        Optional.empty(),
        explanations);
  }
}
