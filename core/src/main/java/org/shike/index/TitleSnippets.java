// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shike.analysis.AnalyzedToken;
import org.shike.search.Highlight;
import org.shike.search.Snippet;

/** Shows the title of a passage that contains the words of a query, with the words marked. */
final class TitleSnippets {
  private final Channels channels;

  /** For each word, all terms for it or a part of it. */
  private final List<Set<String>> words;

  TitleSnippets(Channels channels, List<QueryWord> words) {
    this.channels = channels;
    this.words = words.stream().map(TitleSnippets::terms).toList();
  }

  private static Set<String> terms(QueryWord word) {
    Set<String> terms = new HashSet<>(word.terms());
    word.rows().forEach(row -> row.places().forEach(terms::addAll));
    terms.addAll(terms.stream().map(PartMarks::part).toList());
    word.inside().stream().flatMap(List::stream).map(PartMarks::part).forEach(terms::add);
    return terms;
  }

  /** The title with the words; of several, that of the innermost section. */
  Snippet of(MarkedPassage passage) {
    List<String> outermostFirst =
        Stream.concat(
                Stream.of(passage.head().title()),
                Stream.of(passage.stored().getValues(Fields.SECTION)))
            .toList();
    String title =
        outermostFirst.reversed().stream()
            .filter(this::holdsAll)
            .findFirst()
            .orElse(outermostFirst.getLast());
    GivenTime start = passage.times().at(0);
    return new Snippet(title, marks(title).stream().map(mark -> highlight(mark, start)).toList());
  }

  private boolean holdsAll(String title) {
    List<String> terms = tokens(title).stream().map(AnalyzedToken::term).toList();
    return words.stream().allMatch(word -> terms.stream().anyMatch(word::contains));
  }

  private List<TextRange> marks(String title) {
    List<TextRange> marks = new ArrayList<>();
    for (AnalyzedToken token : tokens(title)) {
      if (words.stream().anyMatch(word -> word.contains(token.term()))) {
        marks.add(new TextRange(token.from(), token.to()));
      }
    }
    return WholeNumbers.widened(title, TextRange.merged(marks), channels.wordQuery());
  }

  private List<AnalyzedToken> tokens(String title) {
    return AnalyzedToken.of(channels.word(), title);
  }

  private static Highlight highlight(TextRange mark, GivenTime start) {
    return new Highlight(mark.from(), mark.to(), start.time(), start.basis(), start.error());
  }
}
