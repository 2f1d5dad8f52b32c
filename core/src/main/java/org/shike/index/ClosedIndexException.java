// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/** An index was used after it was closed. Open it again. */
public final class ClosedIndexException extends IllegalStateException {
  private static final long serialVersionUID = 1;
  private static final String MESSAGE = "the index is closed; open it again";

  ClosedIndexException() {
    super(MESSAGE);
  }

  ClosedIndexException(Throwable cause) {
    super(MESSAGE, cause);
  }
}
