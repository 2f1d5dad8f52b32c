// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of text as subtitles show it, never empty and without blanks at its ends.
 *
 * @param text contains only whole surrogate pairs
 * @param times when the text at an offset begins; no offset is that of a blank
 */
record ShownLine(String text, Map<Integer, Duration> times) {
  ShownLine {
    times = Collections.unmodifiableMap(new TreeMap<>(times));
  }
}
