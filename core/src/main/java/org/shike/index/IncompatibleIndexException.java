// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * An index was made with another format or another analysis, or by another program. Open it with
 * the analysis it was made with, or rebuild it with {@link IndexFolder#reindex}, in a cluster with
 * {@code OpenSearch.reindex}; if its transcripts cannot be read either, index them again into a new
 * index.
 */
public final class IncompatibleIndexException extends IndexException {
  private static final long serialVersionUID = 1;

  /**
   * An index cannot be used with this version, or this analysis.
   *
   * @param message names the index, the reason and the remedy
   */
  public IncompatibleIndexException(String message) {
    super(message);
  }
}
