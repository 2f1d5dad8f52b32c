// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * What is read of each segment only once, because a segment never changes, and is kept until it is
 * closed. Thread-safe.
 *
 * @param marks of its passages
 * @param pairs of characters in its passages
 */
record Segments(SegmentMarks marks, LiteralPairs pairs) {
  Segments() {
    this(new SegmentMarks(), new LiteralPairs());
  }
}
