// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

/** The units of the whole processes; JMH has its own. */
public final class Units {
  /** Milliseconds. */
  public static final String MILLIS = "ms";

  /** How many passages were found. */
  public static final String HITS = "hits";

  /** Passages in a second. */
  public static final String PASSAGES = "passages/s";

  /** Characters in a second. */
  public static final String CHARACTERS = "characters/s";

  /** Bytes of the index for a byte of the text in UTF-8. */
  public static final String SHARE = "bytes/byte";

  /** Millions of bytes. */
  public static final String MEGABYTES = "MB";

  private Units() {}
}
