// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.Locale;

/** Numbers for people: three digits that count, and thousands apart. */
final class Numbers {
  private static final double THOUSAND = 1e3;
  private static final double MILLION = 1e6;

  private Numbers() {}

  static String of(double number) {
    double size = Math.abs(number);
    if (size == Math.rint(size) && size < THOUSAND) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
    if (size >= 100) {
      return String.format(Locale.ROOT, "%,.0f", number);
    }
    if (size >= 10) {
      return String.format(Locale.ROOT, "%.1f", number);
    }
    return String.format(Locale.ROOT, size >= 0.1 ? "%.2f" : "%.3f", number);
  }

  /** A size. */
  static String brief(long number) {
    return brief((double) number);
  }

  /** A number on an axis: 20k, 1M. */
  static String brief(double number) {
    if (number >= MILLION) {
      return of(number / MILLION) + "M";
    }
    return number >= THOUSAND ? of(number / THOUSAND) + "k" : of(number);
  }
}
