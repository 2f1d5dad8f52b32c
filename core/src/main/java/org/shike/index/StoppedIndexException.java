// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * An index stopped at an error of the disk or the JVM, such as a full disk or exhausted memory.
 * Close it and open it again: it is as the last commit left it.
 */
public final class StoppedIndexException extends IndexException {
  private static final long serialVersionUID = 1;

  StoppedIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
