// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.util.List;

/** The head of a text, which is enough to detect its format. */
public final class TextHead {
  private static final int LENGTH = 100_000;

  /** A file with cues has a time in at least one of ten lines; other texts may quote one. */
  private static final int LINES_PER_CUE = 10;

  private TextHead() {}

  public static String of(String text) {
    return text.substring(0, Math.min(text.length(), LENGTH));
  }

  /** The lines of its head that are not blank. */
  public static List<String> lines(String text) {
    return of(text).lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * Whether {@code count} lines of cues are enough for a file of {@code lines} lines to have cues.
   */
  public static boolean areCues(long count, long lines) {
    return count > 0 && count * LINES_PER_CUE >= lines;
  }
}
