// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.shike.analysis.Analysis;
import org.shike.analysis.Synonyms;
import org.shike.analysis.TokenUse;

/** The open analyzers of an index: for its fields, and for queries in each channel. */
final class Channels implements Closeable {
  private final Analysis analysis;
  private final Analyzer word;
  private final Analyzer literal;
  private final Analyzer wordQuery;
  private final Analyzer literalQuery;

  Channels(Analysis analysis) {
    this.analysis = analysis;
    word = new PartMarks(analysis.word(TokenUse.INDEX));
    literal = analysis.literal(TokenUse.INDEX);
    wordQuery = analysis.word(TokenUse.QUERY);
    literalQuery = analysis.literal(TokenUse.QUERY);
  }

  String fingerprint() {
    return analysis.fingerprint();
  }

  /** Whether both are Shike's own: then each run of letters is a word, or a part of one. */
  boolean areStandard() {
    return fingerprint().equals(Analysis.standard().fingerprint());
  }

  /** Other names of words, which are given in the form of {@link Synonyms#word}. */
  List<Synonyms.Match> names(List<String> words) {
    return analysis.synonyms().in(words);
  }

  /** The same, followed by those in the glossary. */
  List<Synonyms.Match> namesWithGlossary(List<String> words) {
    return Stream.concat(names(words).stream(), Synonyms.glossary().in(words).stream()).toList();
  }

  /** Whether the glossary has other names of any words, given as for {@link #names}. */
  boolean areInGlossary(List<String> words) {
    return !Synonyms.glossary().in(words).isEmpty();
  }

  /** Analyses the text of a passage for the word channel, with parts of names marked as such. */
  Analyzer word() {
    return word;
  }

  /** Analyses the text of a passage for the literal channel. */
  Analyzer literal() {
    return literal;
  }

  Analyzer wordQuery() {
    return wordQuery;
  }

  /** Analyses a word of a query into the phrase that finds its characters in a row. */
  Analyzer literalQuery() {
    return literalQuery;
  }

  @Override
  public void close() {
    literal.close();
    word.close();
    wordQuery.close();
    literalQuery.close();
  }
}
