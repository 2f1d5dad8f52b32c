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
 * @param languages how many passages have each language, by its tag in lower case; passages without
 *     a known language are not counted
 * @param terms different words of all texts, including those of replaced and removed transcripts
 *     until their segments are merged
 * @param bytes of the files by their content, largest first: {@code transcripts} is what {@link
 *     TranscriptIndex#get} reads; {@code stored} what is shown of a passage; {@code terms}, {@code
 *     postings}, {@code positions} and {@code offsets} what finds words; {@code values} what is
 *     sorted and counted by; {@code norms} the lengths of texts; {@code points} times and days;
 *     {@code other} everything else
 * @param made how the index was made
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
   * How an index was made.
   *
   * @param format number of the index format
   * @param analysis its fingerprint, see {@link org.shike.analysis.Analysis#fingerprint}
   * @param lucene version of Lucene that writes it
   */
  public record Made(String format, String analysis, String lucene) {}
}
