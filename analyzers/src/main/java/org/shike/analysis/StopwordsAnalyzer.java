// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.Collection;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;

/** Another analyzer without some words. */
final class StopwordsAnalyzer extends AnalyzerWrapper {
  private final Analyzer analyzer;
  private final CharArraySet words;

  StopwordsAnalyzer(Analyzer analyzer, Collection<String> words) {
    super(analyzer.getReuseStrategy());
    this.analyzer = analyzer;
    this.words = CharArraySet.copy(new CharArraySet(words, false));
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return analyzer;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    StopFilter rest = new StopFilter(components.getTokenStream(), words);
    return new TokenStreamComponents(components.getSource(), rest);
  }

  @Override
  public void close() {
    super.close();
    analyzer.close();
  }
}
