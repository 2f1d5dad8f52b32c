// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;

/**
 * Something is wrong with an index that its caller could not know. Each kind has a type of its own,
 * and a message that names the index and the remedy.
 *
 * <p>Two more have other supertypes. {@link ClosedIndexException} is a bad call; {@link
 * SearchInterruptedException} says something of the thread, and nothing of the index.
 */
public abstract sealed class IndexException extends IOException
    permits DamagedIndexException,
        ExpiredCursorException,
        IncompatibleIndexException,
        LockedIndexException,
        StoppedIndexException {
  private static final long serialVersionUID = 1;

  IndexException(String message) {
    super(message);
  }

  IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
