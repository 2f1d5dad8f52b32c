// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link WordTokenizer}s by name, for Solr and other users of Lucene's service interfaces.
 *
 * <pre>{@code
 * <analyzer type="index">
 *   <tokenizer name="shikeWord" lexicon="words.txt"/>
 * </analyzer>
 * <analyzer type="query">
 *   <tokenizer name="shikeWord" use="query" lexicon="words.txt"/>
 * </analyzer>
 * }</pre>
 *
 * <table class="striped">
 * <caption>Parameters</caption>
 * <thead><tr><th>name</th><th>value</th><th>default</th></tr></thead>
 * <tbody>
 * <tr><td>use</td><td>{@code index} or {@code query}</td><td>{@code index}</td></tr>
 * <tr><td>lexicon</td><td>a resource in UTF-8, see {@link Lexicon#read}</td><td>no words</td></tr>
 * </tbody>
 * </table>
 */
public final class WordTokenizerFactory extends TokenizerFactory implements ResourceLoaderAware {
  /** The name under which Lucene's service interface finds it. */
  public static final String NAME = "shikeWord";

  private final TokenUse use;
  private final @Nullable String lexiconName;
  private Lexicon lexicon = Lexicon.empty();

  /**
   * A factory as Lucene's service interface makes it.
   *
   * @param parameters see the table
   * @throws IllegalArgumentException if a parameter is unknown
   */
  public WordTokenizerFactory(Map<String, String> parameters) {
    super(parameters);
    use = TokenUse.parameter(get(parameters, TokenUse.PARAMETER));
    lexiconName = get(parameters, "lexicon");
    if (!parameters.isEmpty()) {
      throw new IllegalArgumentException(
          NAME + " has the parameters use and lexicon, but got " + parameters);
    }
  }

  /** Required by the service loader; the other constructor takes the parameters. */
  public WordTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public void inform(ResourceLoader loader) throws IOException {
    if (lexiconName != null) {
      try (Reader lines =
          new InputStreamReader(loader.openResource(lexiconName), StandardCharsets.UTF_8)) {
        lexicon = Lexicon.read(lines);
      }
    }
  }

  @Override
  public WordTokenizer create(AttributeFactory factory) {
    return new WordTokenizer(factory, use, lexicon);
  }
}
