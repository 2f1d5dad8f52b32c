// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an index holds at one point in time, and what it needs. Immutable.
 *
 * @param transcripts in the index
 * @param passages in which they are indexed
 * @param length of all recordings together, each up to the end of its last timed passage; untimed
 *     transcripts have none
 * @param languages how many passages have each language, by its tag in lower case; passages whose
 *     source does not name a language count nowhere
 * @param terms different words of all texts, with those that only replaced and removed transcripts
 *     have until their segments are merged
 * @param bytes of the files by what they hold, largest first: {@code transcripts} is what {@link
 *     TranscriptIndex#get} reads, {@code stored} what is shown of a passage, {@code terms}, {@code
 *     postings} and {@code positions} and {@code offsets} what finds words, {@code values} what
 *     sorts and counts, {@code norms} the lengths of texts, {@code points} times and days, {@code
 *     other} everything else
 * @param made how the index is written
 */
public record IndexStats(
    long transcripts,
    long passages,
    Duration length,
    Map<String, Long> languages,
    long terms,
    Map<String, Long> bytes,
    Made made) {
  /** Copies the maps in their order. */
  public IndexStats {
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    bytes = Collections.unmodifiableMap(new LinkedHashMap<>(bytes));
  }

  /** {@return the size of all files that this point in time needs} */
  public long totalBytes() {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * How an index is written.
   *
   * @param format number of the index format
   * @param analysis its fingerprint, see {@link org.shike.analysis.Analysis#fingerprint}
   * @param lucene version of Lucene that writes it
   */
  public record Made(String format, String analysis, String lucene) {}
}
