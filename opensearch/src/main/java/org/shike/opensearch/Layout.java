// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

/**
 * Over how much of a cluster an index is spread.
 *
 * @param shards its parts, each with some of the transcripts
 * @param replicas further copies of each part
 */
record Layout(int shards, int replicas) {
  /** Reads it from the settings of an index. */
  static Layout of(Json settings) {
    return new Layout(
        Integer.parseInt(settings.at("number_of_shards").text()),
        Integer.parseInt(settings.at("number_of_replicas").text()));
  }
}
