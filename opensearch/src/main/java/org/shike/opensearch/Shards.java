// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

/** How many shards an index needs. */
final class Shards {
  static final int MOST = 1024;

  /** What {@link #MOST} are enough for. */
  static final long MOST_HOURS = 100_000_000;

  /** A passage has at most half a minute. */
  private static final long PASSAGES_OF_AN_HOUR = 120;

  /** On disk, in one copy; as measured with 20,000 passages. */
  private static final long BYTES_OF_A_PASSAGE = 2_070;

  /** OpenSearch recommends 10 to 30 GB for searches. */
  private static final long BYTES_OF_A_SHARD = 30_000_000_000L;

  private Shards() {}

  /** How many are full with some hours of speech. */
  static int of(long hours) {
    long bytes = hours * PASSAGES_OF_AN_HOUR * BYTES_OF_A_PASSAGE;
    return Math.toIntExact(Math.ceilDiv(bytes, BYTES_OF_A_SHARD));
  }
}
