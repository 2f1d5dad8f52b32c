// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

/**
 * A document as it is in the cluster, which another write may change only if it knows the newest
 * one.
 *
 * @param value that was read or written
 * @param sequence number of the write
 * @param term of the primary copy that took it
 */
record Stored<T>(T value, long sequence, long term) {
  static <T> Stored<T> of(T value, Json reply) {
    return new Stored<>(value, reply.at("_seq_no").number(), reply.at("_primary_term").number());
  }
}
