// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Over how many parts an index in a cluster is spread: their number, or the hours it is for. */
final class ShardsOption {
  private static final int MOST_SHARDS = 1024;
  private static final int MOST_HOURS = 100_000_000;

  @Option(names = "--shards", paramLabel = "N")
  private @Nullable Integer shards;

  @Option(names = "--hours", paramLabel = "N")
  private @Nullable Integer hours;

  /**
   * Checks the numbers.
   *
   * @throws BadCallException if one is wrong, or the index is not in a cluster
   */
  void check(IndexPlace place) {
    shards().ifPresent(number -> check("--shards", number, MOST_SHARDS, place));
    hours().ifPresent(number -> check("--hours", number, MOST_HOURS, place));
    if (shards != null && hours != null) {
      throw new BadCallException("error.cluster.twice", "--shards", "--hours");
    }
  }

  private static void check(String name, int number, int most, IndexPlace place) {
    BadCallException.checkRange(name, number, 1, most);
    if (place instanceof IndexPlace.Folder) {
      throw new BadCallException("error.shards", name);
    }
  }

  /** The number of parts, if it was given. */
  Optional<Integer> shards() {
    return Optional.ofNullable(shards);
  }

  /** The hours of speech, if they were given. */
  Optional<Integer> hours() {
    return Optional.ofNullable(hours);
  }
}
