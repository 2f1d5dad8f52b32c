// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

/** Keeps a benchmark from measuring something that does not work. */
final class Answers {
  private Answers() {}

  static void check(String what, long expected, long actual) {
    if (actual != expected) {
      throw new AssertionError(what + ": expected " + expected + ", got " + actual);
    }
  }
}
