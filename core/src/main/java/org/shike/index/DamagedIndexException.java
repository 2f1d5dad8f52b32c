// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * Files of an index are missing or broken. {@link IndexFolder#check} says which. Restore the index
 * from a snapshot, or index the transcripts again into a new folder.
 */
public final class DamagedIndexException extends IndexException {
  private static final long serialVersionUID = 1;

  DamagedIndexException(String message) {
    super(message);
  }

  DamagedIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
