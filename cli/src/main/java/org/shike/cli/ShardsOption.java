// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Over how many parts an index in a cluster is spread. */
final class ShardsOption {
  private static final int MOST_SHARDS = 1024;

  @Option(names = "--shards", paramLabel = "N")
  private @Nullable Integer shards;

  /**
   * Checks the numbers.
   *
   * @throws BadCallException if one is wrong, or the index is not in a cluster
   */
  void check(IndexPlace place) {
    shards().ifPresent(number -> check("--shards", number, MOST_SHARDS, place));
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
}
