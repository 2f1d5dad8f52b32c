// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much is done for each figure. */
enum Effort {
  /** The smallest of everything, to see that it works. */
  SMOKE(1, 0, 0, 2, 10_000),
  /** A first impression within five minutes. */
  QUICK(2, 4, 4, 25, 1_000_000),
  /** Figures to be recorded. */
  FULL(5, 10, 60, 100, 1_000_000);

  private static final long SMALL = 10_000;
  private static final long LARGE = 100_000;
  private static final long HUGE = 1_000_000;

  private final int forks;

  /** How long a process does its work before the clock runs. */
  private final int warmUpSeconds;

  /** The same for searches, which run more code than anything else. */
  private final int searchWarmUpSeconds;

  /** How often each query is asked. */
  private final int rounds;

  /** How much prose is segmented. */
  private final int characters;

  Effort(int forks, int warmUpSeconds, int searchWarmUpSeconds, int rounds, int characters) {
    this.forks = forks;
    this.warmUpSeconds = warmUpSeconds;
    this.searchWarmUpSeconds = searchWarmUpSeconds;
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

  int searchWarmUpSeconds() {
    return searchWarmUpSeconds;
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
      case QUICK -> List.of(SMALL, LARGE);
      case FULL ->
          LongStream.iterate(1_000, size -> size <= largest, size -> size * 10).boxed().toList();
    };
  }

  /** One process has to be enough for a large index, and to show the growth from a small one. */
  int forks(long size) {
    boolean isOnce = this == QUICK ? size >= LARGE : size > LARGE || (size > 0 && size <= SMALL);
    return isOnce ? 1 : forks;
  }

  /** The other peers take part up to the size of the goals, or in {@code QUICK} below it. */
  List<Subject> subjects(long size) {
    if (size > HUGE) {
      return List.of(Subject.SHIKE);
    }
    boolean isShort = this == QUICK ? size >= LARGE : size > LARGE;
    return isShort
        ? List.of(Subject.SHIKE, Subject.LUCENE_SMARTCN)
        : Stream.of(Subject.values()).toList();
  }

  /** An index that takes a quarter of an hour is filled once. */
  boolean fillsOnAllCores(long size, boolean isLargest) {
    return size <= HUGE && (isLargest || this == FULL);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
