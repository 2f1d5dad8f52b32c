// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of text as subtitles show it, without blanks at its ends and never empty.
 *
 * @param text every half of a surrogate pair in it has its other half
 * @param times when what stands at a place, and is no blank, begins
 */
record ShownLine(String text, Map<Integer, Duration> times) {
  ShownLine {
    times = Collections.unmodifiableMap(new TreeMap<>(times));
  }
}
