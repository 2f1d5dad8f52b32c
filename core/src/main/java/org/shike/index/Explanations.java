// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.shike.search.TermScore;
import org.shike.search.TermScore.Found;

/**
 * Explains how a passage contains each word, and what that adds to its score.
 *
 * @param text in which the words were typed
 * @param scored the words and characters that add to the score
 * @param areTitlesScored whether words in titles add to it
 */
record Explanations(Passages passages, String text, AnalysedQuery scored, boolean areTitlesScored) {
  /**
   * The parts of a passage's score.
   *
   * @param whole the score, even if it was lowered below others
   */
  List<TermScore> of(int passage, double whole) throws IOException {
    List<TermScore> parts = new ArrayList<>();
    for (QueryWord word : scored.words()) {
      String typed = text.substring(word.place().from(), word.place().to());
      double score =
          score(areTitlesScored ? Scoring.withTitles(List.of(word)) : Scoring.held(word), passage);
      parts.add(new TermScore(typed, found(word, passage), score));
    }
    double characters = score(Scoring.characters(scored), passage);
    if (characters > 0) {
      parts.add(new TermScore("", Found.CHARACTERS, characters));
    }
    return scaled(parts, whole);
  }

  private static List<TermScore> scaled(List<TermScore> parts, double whole) {
    double sum = parts.stream().mapToDouble(TermScore::score).sum();
    if (sum == 0) {
      return List.of(new TermScore("", Found.REQUIRED, whole));
    }
    return parts.stream()
        .map(part -> new TermScore(part.text(), part.found(), part.score() * whole / sum))
        .toList();
  }

  private Found found(QueryWord word, int passage) throws IOException {
    if (holds(WordQueries.whole(word), passage)) {
      return Found.WORD;
    } else if (holds(WordQueries.in(Fields.TEXT_WORD, word), passage)) {
      return Found.PART;
    } else if (!word.literal().isEmpty() && holds(WordQueries.inARow(word.literal()), passage)) {
      return Found.LITERAL;
    } else if (holds(WordQueries.inText(word), passage)) {
      return Found.SYNONYM;
    }
    if (holds(WordQueries.held(word), passage)) {
      return Found.SPEAKER;
    }
    return holds(MatchRules.inTitle(word), passage) ? Found.TITLE : Found.MISSING;
  }

  private boolean holds(Query query, int passage) throws IOException {
    return scorer(query, passage, ScoreMode.COMPLETE_NO_SCORES).isPresent();
  }

  private double score(Query query, int passage) throws IOException {
    Optional<Scorer> scorer = scorer(query, passage, ScoreMode.COMPLETE);
    return scorer.isPresent() ? scorer.get().score() : 0;
  }

  /** A scorer that is at the passage. */
  private Optional<Scorer> scorer(Query query, int passage, ScoreMode mode) throws IOException {
    LeafReaderContext leaf = passages.leafOf(passage);
    Scorer scorer = passages.weight(query, mode).scorer(leaf);
    int inLeaf = passage - leaf.docBase;
    return scorer != null && scorer.iterator().advance(inLeaf) == inLeaf
        ? Optional.of(scorer)
        : Optional.empty();
  }
}
