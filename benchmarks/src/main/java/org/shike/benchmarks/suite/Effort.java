// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much is done for each figure. */
enum Effort {
  /** The smallest of everything, to see that it works. */
  SMOKE(1, 0, 2, 10_000),
  /** A first impression within five minutes. */
  QUICK(2, 4, 25, 1_000_000),
  /** Figures to be recorded. */
  FULL(5, 10, 200, 1_000_000);

  private static final long LARGE = 100_000;
  private static final long HUGE = 1_000_000;

  private final int forks;

  /** How long a process does its work before the clock runs. */
  private final int warmUpSeconds;

  /** How often each query is asked. */
  private final int rounds;

  /** How much prose is segmented. */
  private final int characters;

  Effort(int forks, int warmUpSeconds, int rounds, int characters) {
    this.forks = forks;
    this.warmUpSeconds = warmUpSeconds;
    this.rounds = rounds;
    this.characters = characters;
  }

  /** The effort that a person names. */
  static Effort of(String mode) {
    return Stream.of(values())
        .filter(effort -> effort.toString().equals(mode))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("mode must be quick or full, but was " + mode));
  }

  int warmUpSeconds() {
    return warmUpSeconds;
  }

  int rounds() {
    return rounds;
  }

  int characters() {
    return characters;
  }

  /** The sizes of the synthetic index, smallest first. */
  List<Long> sizes(long largest) {
    return switch (this) {
      case SMOKE -> List.of(400L);
      case QUICK -> List.of(10_000L, LARGE);
      case FULL ->
          LongStream.iterate(1_000, size -> size <= largest, size -> size * 10).boxed().toList();
    };
  }

  /** In {@code QUICK}, and beyond a million passages, one process has to be enough. */
  int forks(long size) {
    return (this == QUICK && size >= LARGE) || size > HUGE ? 1 : forks;
  }

  /** {@code QUICK} measures the other peers over the smaller index only. */
  List<Subject> subjects(long size) {
    boolean isShort = (this == QUICK && size >= LARGE) || size > HUGE;
    return isShort
        ? List.of(Subject.SHIKE, Subject.LUCENE_SMARTCN)
        : Stream.of(Subject.values()).toList();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
