// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.InterruptedIOException;

/**
 * Ends a search, and every other call that reads an index, when its thread is interrupted, as by
 * {@code Future.cancel(true)}. The interrupt flag of the thread stays set. The index is as it was,
 * and other threads search and change it undisturbed.
 */
public final class SearchInterruptedException extends InterruptedIOException {
  private static final long serialVersionUID = 1;

  SearchInterruptedException() {
    super("the search was interrupted; clear the thread's interrupt flag before the next one");
  }
}
