// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.shike.analysis.AnalyzedToken;

/**
 * The tokens of the text of a passage, as they are in the index. Each channel is analysed when it
 * is first needed: that is faster than reading the offsets of all passages, and the index needs
 * none.
 */
final class AnalysedText {
  private final String text;
  private final Channels channels;
  private final Map<Analyzer, Map<String, List<AnalyzedToken>>> tokens = new HashMap<>();

  AnalysedText(String text, Channels channels) {
    this.text = text;
    this.channels = channels;
  }

  /** The tokens of a term, in order; none in a field that is not part of the text. */
  List<AnalyzedToken> of(Term term) {
    return of(term.field()).getOrDefault(term.text(), List.of());
  }

  /** The tokens of all terms of a field that pass. */
  List<AnalyzedToken> of(String field, Predicate<String> isWanted) {
    return of(field).entrySet().stream()
        .filter(term -> isWanted.test(term.getKey()))
        .flatMap(term -> term.getValue().stream())
        .toList();
  }

  private Map<String, List<AnalyzedToken>> of(String field) {
    return switch (field) {
      case Fields.TEXT_WORD -> by(channels.word());
      case Fields.TEXT_LITERAL, Fields.TEXT_CHARACTER -> by(channels.literal());
      default -> Map.of();
    };
  }

  private Map<String, List<AnalyzedToken>> by(Analyzer analyzer) {
    return tokens.computeIfAbsent(analyzer, this::analysed);
  }

  private Map<String, List<AnalyzedToken>> analysed(Analyzer analyzer) {
    Map<String, List<AnalyzedToken>> byTerm = new HashMap<>();
    for (AnalyzedToken token : AnalyzedToken.of(analyzer, text)) {
      byTerm.computeIfAbsent(token.term(), term -> new ArrayList<>()).add(token);
    }
    return byTerm;
  }
}
