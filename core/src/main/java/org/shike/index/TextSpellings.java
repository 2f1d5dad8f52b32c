// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.shike.analysis.AnalyzedToken;

/** Finds how a term of the word channel is written in the texts: Kubernetes, and not kubernete. */
final class TextSpellings {
  /** How many passages are read; the usual spelling is in one of them. */
  private static final int MOST_PASSAGES = 10;

  private final Passages passages;
  private final Channels channels;

  TextSpellings(Passages passages, Channels channels) {
    this.passages = passages;
    this.channels = channels;
  }

  /** The most frequent spelling in some passages; empty if none contains the term. */
  Optional<String> of(Term term) throws IOException {
    Map<String, Integer> spellings = new HashMap<>();
    for (int passage : Sample.of(passages, new TermQuery(term), MOST_PASSAGES)) {
      if (passages.isTimeUp()) {
        break;
      }
      String text = passages.text(passage);
      for (AnalyzedToken token : AnalyzedToken.of(channels.word(), text)) {
        if (token.term().equals(term.text())) {
          spellings.merge(text.substring(token.from(), token.to()), 1, Integer::sum);
        }
      }
    }
    return spellings.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** The spellings of words that are side by side, with blanks between them. */
  String ofEach(Stream<String> words) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String word : words.toList()) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(of(new Term(Fields.TEXT_WORD, word)).orElse(word));
    }
    return text.toString();
  }
}
