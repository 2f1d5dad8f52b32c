// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Frames per second; the first cue of MicroDVD may state them: {@code {1}{1}25}. */
final class FrameRate {
  /** The rate of films on television, and what most programs assume if a file does not state it. */
  static final String ASSUMED = "23.976";

  private static final Pattern RATE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,6})?)\\s?(?i:fps)?");

  private FrameRate() {}

  /** The rate that a line states; empty for a cue. */
  static Optional<Double> of(CountedLine line) {
    boolean isFirst = line.start() <= 1 && line.end().orElse(0) <= 1;
    Matcher rate = RATE.matcher(line.text());
    return isFirst && rate.matches()
        ? Optional.of(of(rate.group(1))).filter(frames -> frames >= 1)
        : Optional.empty();
  }

  static double of(String written) {
    return Double.parseDouble(written.replace(',', '.'));
  }
}
