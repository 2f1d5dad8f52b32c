// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.shike.analysis.AnalyzedToken;

/**
 * The tokens of the text of a passage, as they are in the index. Each channel is analysed when it
 * is first needed: for the few texts of an answer, that is faster than keeping the offsets of all.
 */
final class AnalysedText {
  private final String text;
  private final Channels channels;
  private final Map<Analyzer, TokenTable> tables = new HashMap<>();

  AnalysedText(String text, Channels channels) {
    this.text = text;
    this.channels = channels;
  }

  /** The tokens of a term, in order; none in a field that is not part of the text. */
  List<AnalyzedToken> of(Term term) {
    return table(term.field()).map(table -> table.of(term.text())).orElse(List.of());
  }

  /** The tokens of all terms that begin with a term. */
  List<AnalyzedToken> beginningWith(Term start) {
    return table(start.field()).map(table -> table.beginningWith(start.text())).orElse(List.of());
  }

  private Optional<TokenTable> table(String field) {
    return switch (field) {
      case Fields.TEXT_WORD -> Optional.of(table(channels.word()));
      case Fields.TEXT_LITERAL, Fields.TEXT_CHARACTER -> Optional.of(table(channels.literal()));
      default -> Optional.empty();
    };
  }

  private TokenTable table(Analyzer analyzer) {
    return tables.computeIfAbsent(analyzer, one -> TokenTable.of(one, text));
  }
}
