// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.Optional;

/**
 * Which page of all moments a result is. Immutable.
 *
 * @param before how many moments the pages before this one have
 * @param cursor leads to the next page, see {@link MomentQuery#withCursor}; empty if no more
 *     moments follow, or none within {@link MomentQuery#MAX_LIMIT}, and with groups. An opaque text
 *     of letters, digits, {@code -} and {@code _}. The index keeps what it is a page of for five
 *     minutes after a change, unless it changes many times; an index opened for reading only keeps
 *     it until its next commit
 */
public record Page(int before, Optional<String> cursor) {
  /** {@return the same page without a cursor} */
  Page withoutCursor() {
    return new Page(before, Optional.empty());
  }
}
