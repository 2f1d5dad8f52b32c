// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * The ways in which the parts of a name may be written apart: {@code P6e-GB300} as {@code P6e
 * GB300}, {@code P6e GB 300} and so on. Moves over all pieces of all ways, the larger first.
 */
final class NameWays {
  /** At which borders names are written apart, one way after the other. */
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

  /** Starts anew with the name that was read last. */
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

  /** Whether the piece is not the whole name, and was not found in another way before. */
  private boolean isNew() {
    int behind = behind(way);
    boolean isNew = first > 0 || behind < parts.count();
    for (int other = 0; other < way && isNew; other++) {
      isNew = !parts.isCut(first, CUTS[other]) || behind(other) != behind;
    }
    return isNew;
  }

  private int behind(int way) {
    return parts.behind(first, CUTS[way]);
  }

  /** The first part of the piece. */
  int first() {
    return first;
  }

  /** How many parts it has. */
  int count() {
    return behind(way) - first;
  }

  /** Offset of its first character. */
  int start() {
    return parts.start(first);
  }

  /** Offset behind its last character. */
  int end() {
    return parts.end(behind(way) - 1);
  }
}
