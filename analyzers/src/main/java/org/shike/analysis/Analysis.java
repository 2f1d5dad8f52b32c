// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/**
 * How an index analyses texts and queries: its two channels, the user's words and synonyms.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Analysis analysis =
 *     Analysis.standard()
 *         .withLexicon(Lexicon.read(Files.newBufferedReader(Path.of("words.txt"))))
 *         .withSynonyms(Synonyms.read(Files.newBufferedReader(Path.of("synonyms.txt"))));
 * }</pre>
 *
 * <p>An index remembers the {@link #fingerprint()} and cannot be opened with another one. Lexicon
 * and synonyms are not part of it: they may differ each time the index is opened.
 */
public final class Analysis {
  /**
   * Identifies the terms of the standard channels: it changes whenever the terms of the same text
   * change.
   */
  private static final String STANDARD_WORD = "shike-5:smartcn-10.5.0:icu-79.1";

  private static final String STANDARD_LITERAL = "shike-4:icu-79.1";

  private static final Analysis STANDARD =
      new Analysis(Optional.empty(), Optional.empty(), Lexicon.empty(), Synonyms.none());

  private final Optional<OwnChannel> word;
  private final Optional<OwnChannel> literal;
  private final Lexicon lexicon;
  private final Synonyms synonyms;

  private Analysis(
      Optional<OwnChannel> word, Optional<OwnChannel> literal, Lexicon lexicon, Synonyms synonyms) {
    this.word = word;
    this.literal = literal;
    this.lexicon = lexicon;
    this.synonyms = synonyms;
  }

  /** An application's own analyzers for a channel. */
  private record OwnChannel(String name, Analyzer texts, Analyzer queries) {
    OwnChannel {
      if (!name.matches("[^,=]*[^,=\\s][^,=]*") || name.startsWith("shike-")) {
        throw new IllegalArgumentException(
            "the name of a channel's analyzers must not be blank, contain \",\" or \"=\","
                + " or start with \"shike-\", but was \""
                + name
                + "\"");
      }
    }

    Analyzer of(TokenUse use) {
      return switch (use) {
        case INDEX -> new Shared(texts);
        case QUERY -> new Shared(queries);
      };
    }
  }

  /** {@return Shike's own channels, without a lexicon and without synonyms} */
  public static Analysis standard() {
    return STANDARD;
  }

  /**
   * The same with another lexicon: words that stay whole in the standard word channel.
   *
   * @param lexicon replaces the previous one
   * @return a new analysis
   */
  public Analysis withLexicon(Lexicon lexicon) {
    return new Analysis(word, literal, lexicon, synonyms);
  }

  /**
   * The same with other synonyms.
   *
   * @param synonyms replace the previous ones
   * @return a new analysis
   */
  public Analysis withSynonyms(Synonyms synonyms) {
    return new Analysis(word, literal, lexicon, synonyms);
  }

  /**
   * The same with the application's own analyzers for the word channel.
   *
   * @param name part of the fingerprint; choose another one whenever the analyzers make other terms
   *     of the same text
   * @param texts closed by the application, after the index
   * @param queries closed by the application, after the index
   * @return a new analysis
   */
  public Analysis withWord(String name, Analyzer texts, Analyzer queries) {
    OwnChannel own = new OwnChannel(name, texts, queries);
    return new Analysis(Optional.of(own), literal, lexicon, synonyms);
  }

  /**
   * The same with the application's own analyzers for the literal channel. The tokens that the
   * query analyzer makes of a word are searched for as a phrase.
   *
   * @param name part of the fingerprint; choose another one whenever the analyzers make other terms
   *     of the same text
   * @param texts closed by the application, after the index
   * @param queries closed by the application, after the index
   * @return a new analysis
   */
  public Analysis withLiteral(String name, Analyzer texts, Analyzer queries) {
    OwnChannel own = new OwnChannel(name, texts, queries);
    return new Analysis(word, Optional.of(own), lexicon, synonyms);
  }

  /** {@return the text by which an index remembers these channels} */
  public String fingerprint() {
    return "word="
        + word.map(OwnChannel::name).orElse(STANDARD_WORD)
        + ",literal="
        + literal.map(OwnChannel::name).orElse(STANDARD_LITERAL);
  }

  /**
   * What decides which terms a text is indexed with: the {@link #fingerprint()} and the words of
   * the lexicon. A text that was indexed under another one may be indexed again to get the terms of
   * this one.
   *
   * @return the same for the same channels and words
   */
  public String textFingerprint() {
    return fingerprint() + ",lexicon=" + lexicon.fingerprint();
  }

  /** {@return the synonyms} */
  public Synonyms synonyms() {
    return synonyms;
  }

  /**
   * The analyzer of the word channel.
   *
   * @param use whether for texts or for queries
   * @return an analyzer to be closed by the caller
   */
  public Analyzer word(TokenUse use) {
    return word.map(own -> own.of(use))
        .orElseGet(
            () ->
                switch (use) {
                  case INDEX -> ChineseAnalyzers.word(lexicon);
                  case QUERY -> ChineseAnalyzers.wordQuery(lexicon);
                });
  }

  /**
   * The analyzer of the literal channel.
   *
   * @param use whether for texts or for queries
   * @return an analyzer to be closed by the caller
   */
  public Analyzer literal(TokenUse use) {
    return literal
        .map(own -> own.of(use))
        .orElseGet(
            () ->
                switch (use) {
                  case INDEX -> ChineseAnalyzers.literal();
                  case QUERY -> ChineseAnalyzers.literalQuery();
                });
  }

  /** The application's analyzer, which stays open when this one is closed. */
  private static final class Shared extends DelegatingAnalyzerWrapper {
    private final Analyzer analyzer;

    Shared(Analyzer analyzer) {
      super(analyzer.getReuseStrategy());
      this.analyzer = analyzer;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
      return analyzer;
    }
  }
}
