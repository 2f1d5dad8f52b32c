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
 * <p>An index remembers the {@link #fingerprint()} and is refused under another one. Lexicon and
 * synonyms are no part of it: they may be others whenever the index is opened.
 */
public final class Analysis {
  /** Names the terms of the standard channels: it changes whenever those of the same text do. */
  private static final String STANDARD_WORD = "shike-4:smartcn-10.5.0:icu-79.1";

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
            "the name of a channel's analyzers must not be blank, hold , or =, or start with shike-,"
                + " but was \""
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

  /** {@return Shike's own channels, without words of the user's and without synonyms} */
  public static Analysis standard() {
    return STANDARD;
  }

  /**
   * The same with other words that stay whole in the standard word channel.
   *
   * @param lexicon in place of the one before
   * @return a new analysis
   */
  public Analysis withLexicon(Lexicon lexicon) {
    return new Analysis(word, literal, lexicon, synonyms);
  }

  /**
   * The same with other synonyms.
   *
   * @param synonyms in place of those before
   * @return a new analysis
   */
  public Analysis withSynonyms(Synonyms synonyms) {
    return new Analysis(word, literal, lexicon, synonyms);
  }

  /**
   * The same with the application's own analyzers for the word channel.
   *
   * @param name for the fingerprint; another one whenever they make other terms of the same text
   * @param texts closed by the application, after the index
   * @param queries closed by the application, after the index
   * @return a new analysis
   */
  public Analysis withWord(String name, Analyzer texts, Analyzer queries) {
    OwnChannel own = new OwnChannel(name, texts, queries);
    return new Analysis(Optional.of(own), literal, lexicon, synonyms);
  }

  /**
   * The same with the application's own analyzers for the literal channel. What a query's analyzer
   * makes of a word is looked for as a phrase.
   *
   * @param name for the fingerprint; another one whenever they make other terms of the same text
   * @param texts closed by the application, after the index
   * @param queries closed by the application, after the index
   * @return a new analysis
   */
  public Analysis withLiteral(String name, Analyzer texts, Analyzer queries) {
    OwnChannel own = new OwnChannel(name, texts, queries);
    return new Analysis(word, Optional.of(own), lexicon, synonyms);
  }

  /** {@return what an index made with these channels remembers of them} */
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
