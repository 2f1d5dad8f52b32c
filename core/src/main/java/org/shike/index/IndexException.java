// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;

/**
 * An index cannot be used, for a reason that its caller could not know. Each kind has a type of its
 * own, and a message that names the index and the remedy.
 *
 * <p>Two more have other supertypes: {@link ClosedIndexException} is a bad call, and {@link
 * SearchInterruptedException} is about the thread and not the index.
 */
public abstract sealed class IndexException extends IOException
    permits DamagedIndexException,
        ExpiredCursorException,
        IncompatibleIndexException,
        LockedIndexException,
        StoppedIndexException,
        UnavailableIndexException {
  private static final long serialVersionUID = 1;

  IndexException(String message) {
    super(message);
  }

  IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
