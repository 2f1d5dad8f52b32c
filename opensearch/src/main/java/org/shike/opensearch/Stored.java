// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

/**
 * A document as it is in the cluster, which another write may change only if it knows the newest
 * one.
 *
 * @param value that was read or written
 * @param index that has it, which may be behind an alias; empty if the cluster did not say
 * @param sequence number of the write
 * @param term of the primary copy that took it
 */
record Stored<T>(T value, String index, long sequence, long term) {
  static <T> Stored<T> of(T value, Json reply) {
    return new Stored<>(
        value,
        reply.at("_index").text(),
        reply.at("_seq_no").number(),
        reply.at("_primary_term").number());
  }

  /** The same with its value read in another way. */
  <R> Stored<R> with(R other) {
    return new Stored<>(other, index, sequence, term);
  }
}
