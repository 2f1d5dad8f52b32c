// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * The ways to split a name into pieces: {@code P6e-GB300} as {@code P6e GB300}, {@code P6e GB 300}
 * and so on. Iterates over the pieces of all ways, larger pieces first.
 */
final class NameWays {
  /** The borders at which each way splits a name. */
  private static final int[] CUTS = {
    NameParts.SIGN,
    NameParts.SIGN | NameParts.CAMEL_CASE,
    NameParts.SIGN | NameParts.DIGITS,
    NameParts.SIGN | NameParts.DIGITS | NameParts.CAMEL_CASE,
    ~NameParts.NOTHING
  };

  private final NameParts parts;
  private int first;
  private int way;

  NameWays(NameParts parts) {
    this.parts = parts;
  }

  /** Starts again with the name that was read last. */
  void reset() {
    first = 0;
    way = -1;
  }

  /** Moves to the next piece, in the order of their starts. */
  boolean next() {
    for (; first < parts.count(); first++, way = -1) {
      while (++way < CUTS.length) {
        if (parts.isCut(first, CUTS[way]) && isNew()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the piece is not the whole name and does not occur in an earlier way. */
  private boolean isNew() {
    int after = endOf(way);
    boolean isNew = first > 0 || after < parts.count();
    for (int other = 0; other < way && isNew; other++) {
      isNew = !parts.isCut(first, CUTS[other]) || endOf(other) != after;
    }
    return isNew;
  }

  private int endOf(int way) {
    return parts.nextCut(first, CUTS[way]);
  }

  /** The first part of the piece. */
  int first() {
    return first;
  }

  /** The number of its parts. */
  int count() {
    return endOf(way) - first;
  }

  /** Offset of its first character. */
  int start() {
    return parts.start(first);
  }

  /** Offset after its last character. */
  int end() {
    return parts.end(endOf(way) - 1);
  }
}
