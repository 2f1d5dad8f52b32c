// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

/** How much of a file is read. */
public record ReadingLimits(int maxBytes, int maxLineLength, int maxCues, int maxNesting) {
  /** Reading a file takes up to 16 times its bytes. */
  public static final int DEFAULT_MAX_BYTES =
      (int) Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 16);

  public static final int DEFAULT_MAX_LINE_LENGTH = 100_000;
  public static final int DEFAULT_MAX_CUES = 1_000_000;
  public static final int DEFAULT_MAX_NESTING = 32;

  public static final ReadingLimits STANDARD =
      new ReadingLimits(
          DEFAULT_MAX_BYTES, DEFAULT_MAX_LINE_LENGTH, DEFAULT_MAX_CUES, DEFAULT_MAX_NESTING);

  public ReadingLimits {
    check("maxBytes", maxBytes);
    check("maxLineLength", maxLineLength);
    check("maxCues", maxCues);
    check("maxNesting", maxNesting);
  }

  private static void check(String name, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more, but was " + limit);
    }
  }

  public ReadingLimits withMaxBytes(int other) {
    return new ReadingLimits(other, maxLineLength, maxCues, maxNesting);
  }

  public ReadingLimits withMaxLineLength(int other) {
    return new ReadingLimits(maxBytes, other, maxCues, maxNesting);
  }

  public ReadingLimits withMaxCues(int other) {
    return new ReadingLimits(maxBytes, maxLineLength, other, maxNesting);
  }

  public ReadingLimits withMaxNesting(int other) {
    return new ReadingLimits(maxBytes, maxLineLength, maxCues, other);
  }
}
