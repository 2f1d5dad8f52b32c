// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.OptionalLong;

/**
 * An index is being written by another process, or by this one. Close it there first, or open it
 * for reading only.
 */
public final class LockedIndexException extends IndexException {
  private static final long serialVersionUID = 1;
  private static final long UNKNOWN = -1;

  /** Of the process that writes the index, or {@code -1} if it is unknown. */
  private final long processId;

  /**
   * An index on other machines is being written.
   *
   * @param message names the index, the process that writes it, and the remedy
   * @param processId of that process, on its machine
   */
  public LockedIndexException(String message, long processId) {
    super(message);
    this.processId = processId;
  }

  LockedIndexException(String index, OptionalLong processId, Throwable cause) {
    super("the index in " + index + " is being written by " + remedy(processId), cause);
    this.processId = processId.orElse(UNKNOWN);
  }

  private static String remedy(OptionalLong processId) {
    boolean isOwn = processId.orElse(UNKNOWN) == ProcessHandle.current().pid();
    return isOwn
        ? "this process already; share that instance, or open the index for reading only"
        : "another process"
            + (processId.isPresent() ? " (" + processId.getAsLong() + ")" : "")
            + "; close it there, or open the index for reading only";
  }

  /** {@return the id of the process that writes the index; empty if unknown} */
  public OptionalLong processId() {
    return processId == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(processId);
  }
}
