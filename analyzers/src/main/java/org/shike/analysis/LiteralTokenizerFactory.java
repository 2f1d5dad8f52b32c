// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Makes {@link LiteralTokenizer}s by name, for Solr and other users of Lucene's service interfaces.
 *
 * <pre>{@code
 * <analyzer type="index"><tokenizer name="shikeLiteral"/></analyzer>
 * <analyzer type="query"><tokenizer name="shikeLiteral" use="query"/></analyzer>
 * }</pre>
 *
 * <p>Its only parameter, {@code use}, is {@code index} (the default) or {@code query}.
 */
public final class LiteralTokenizerFactory extends TokenizerFactory {
  /** The name under which Lucene's service interface finds it. */
  public static final String NAME = "shikeLiteral";

  private final TokenUse use;

  /**
   * A factory as Lucene's service interface makes it.
   *
   * @param parameters {@code use} or none
   * @throws IllegalArgumentException if there is another one
   */
  public LiteralTokenizerFactory(Map<String, String> parameters) {
    super(parameters);
    use = TokenUse.parameter(get(parameters, TokenUse.PARAMETER));
    if (!parameters.isEmpty()) {
      throw new IllegalArgumentException(NAME + " has the parameter use, but got " + parameters);
    }
  }

  /** Required by the service loader; the other constructor takes the parameters. */
  public LiteralTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public LiteralTokenizer create(AttributeFactory factory) {
    return new LiteralTokenizer(factory, use);
  }
}
