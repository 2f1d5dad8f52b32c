// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * The next page of a search cannot be shown, because its point in time is no longer kept, see
 * {@link TranscriptIndex#search(org.shike.search.MomentQuery)}. Repeat the search without the
 * cursor.
 */
public final class ExpiredCursorException extends IndexException {
  private static final long serialVersionUID = 1;

  ExpiredCursorException() {
    super(
        "the cursor has expired: the index has changed, and this page is no longer available;"
            + " repeat the search without the cursor");
  }
}
