// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Makes {@link SmartChineseTokenizer}s by name, for Solr and other users of Lucene's service
 * interfaces. It has no parameters.
 *
 * <pre>{@code
 * <tokenizer name="smartChinese"/>
 * }</pre>
 */
public final class SmartChineseTokenizerFactory extends TokenizerFactory {
  /** The name under which Lucene's service interface finds it. */
  public static final String NAME = "smartChinese";

  /**
   * A factory as Lucene's service interface makes it.
   *
   * @param parameters must be empty
   * @throws IllegalArgumentException if it is not empty
   */
  public SmartChineseTokenizerFactory(Map<String, String> parameters) {
    super(parameters);
    if (!parameters.isEmpty()) {
      throw new IllegalArgumentException("smartChinese has no parameters, but got " + parameters);
    }
  }

  /** Required by the service loader; the other constructor takes the parameters. */
  public SmartChineseTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public SmartChineseTokenizer create(AttributeFactory factory) {
    return new SmartChineseTokenizer(factory);
  }
}
