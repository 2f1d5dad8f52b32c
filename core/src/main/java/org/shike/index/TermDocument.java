// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/**
 * An empty passage that has all known terms of words. Lucene asks only for the statistics of terms
 * that an index has, also where several terms are scored as one.
 */
final class TermDocument {
  private TermDocument() {}

  /** Adds terms to an empty passage. */
  static Document in(Document empty, List<Term> terms) {
    Map<String, List<String>> byField =
        terms.stream()
            .filter(term -> EngineSchemas.hasPositions(term.field()))
            .collect(
                Collectors.groupingBy(
                    Term::field, Collectors.mapping(Term::text, Collectors.toList())));
    byField.forEach((field, texts) -> empty.add(new TextField(field, new Terms(texts))));
    return empty;
  }

  /** One token after the other. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> texts;
    private Iterator<String> next;

    Terms(List<String> texts) {
      this.texts = texts;
      this.next = texts.iterator();
    }

    @Override
    public void reset() {
      next = texts.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      boolean isMore = next.hasNext();
      if (isMore) {
        term.append(next.next());
      }
      return isMore;
    }
  }
}
