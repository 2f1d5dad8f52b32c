// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.shike.analysis.Analysis;
import org.shike.analysis.Synonyms;
import org.shike.analysis.TokenUse;

/** The open analyzers of an index: for its fields, and for queries in each channel. */
final class Channels implements Closeable {
  private final Analysis analysis;
  private final boolean knowsGlossary;
  private final Analyzer word;
  private final Analyzer literal;
  private final Analyzer byField;
  private final Analyzer wordQuery;
  private final Analyzer literalQuery;

  Channels(Analysis analysis) {
    this.analysis = analysis;
    knowsGlossary = false;
    word = new PartMarks(analysis.word(TokenUse.INDEX));
    literal = analysis.literal(TokenUse.INDEX);
    byField = new PerFieldAnalyzerWrapper(word, Map.of(Fields.TEXT_LITERAL, literal));
    wordQuery = analysis.word(TokenUse.QUERY);
    literalQuery = analysis.literal(TokenUse.QUERY);
  }

  private Channels(Channels shared) {
    analysis = shared.analysis;
    knowsGlossary = true;
    word = shared.word;
    literal = shared.literal;
    byField = shared.byField;
    wordQuery = shared.wordQuery;
    literalQuery = shared.literalQuery;
  }

  /**
   * The same analyzers, to be closed once, that also find things by other names in the glossary.
   */
  Channels withGlossary() {
    return new Channels(this);
  }

  String fingerprint() {
    return analysis.fingerprint();
  }

  /** Other names of the words of a query, as {@link Synonyms#word} has them. */
  List<Synonyms.Match> namesOf(List<String> words) {
    List<Synonyms.Match> names = analysis.synonyms().in(words);
    return knowsGlossary
        ? Stream.concat(names.stream(), Synonyms.glossary().in(words).stream()).toList()
        : names;
  }

  /** For the fields of a passage. */
  Analyzer byField() {
    return byField;
  }

  /** What a passage holds in the word channel, parts of names marked as such. */
  Analyzer word() {
    return word;
  }

  /** What a passage holds in the literal channel. */
  Analyzer literal() {
    return literal;
  }

  Analyzer wordQuery() {
    return wordQuery;
  }

  /** Of a word it makes the phrase that finds its characters in a row. */
  Analyzer literalQuery() {
    return literalQuery;
  }

  @Override
  public void close() {
    byField.close();
    literal.close();
    word.close();
    wordQuery.close();
    literalQuery.close();
  }
}
