// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * The machines that keep an index do not answer now, or are too busy. Nothing is lost; the same
 * call may succeed when it is repeated.
 */
public final class UnavailableIndexException extends IndexException {
  private static final long serialVersionUID = 1;

  /**
   * An index does not answer.
   *
   * @param message names the index, the reason and the remedy
   * @param cause of it
   */
  public UnavailableIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
