// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many frames a second has; the first cue of MicroDVD may tell: {@code {1}{1}25}. */
final class FrameRate {
  /** That of films on television, and what most programs take where a file does not tell. */
  static final String ASSUMED = "23.976";

  private static final Pattern RATE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,6})?)\\s?(?i:fps)?");

  private FrameRate() {}

  /** The rate that a line tells; empty for a cue. */
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
