// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/**
 * What is read of each segment only once, because a segment never changes, and is kept until it is
 * closed. Thread-safe.
 *
 * @param marks of its passages
 * @param lengths of its recordings
 * @param pairs of characters in its passages
 */
record Segments(SegmentMarks marks, OfSegments<SegmentLengths> lengths, LiteralPairs pairs) {
  Segments() {
    this(new SegmentMarks(), new OfSegments<>(SegmentLengths::read), new LiteralPairs());
  }
}
