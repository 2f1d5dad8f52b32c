// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.util.List;

/** The head of a text, which tells its format, or nothing does. */
public final class TextHead {
  private static final int LENGTH = 100_000;

  /** Who notes cues has a time in at least one of ten lines; a text may quote one. */
  private static final int LINES_A_CUE = 10;

  private TextHead() {}

  public static String of(String text) {
    return text.substring(0, Math.min(text.length(), LENGTH));
  }

  /** Its lines but the blank ones. */
  public static List<String> lines(String text) {
    return of(text).lines().filter(line -> !line.isBlank()).toList();
  }

  /** Whether so many of some lines are those of cues, or of what each cue has. */
  public static boolean areCues(long count, long lines) {
    return count > 0 && count * LINES_A_CUE >= lines;
  }
}
