// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/** The rule that found a moment, strictest first. */
public enum Match {
  /** It contains everything that is asked for, or shares enough with a sentence. */
  EXACT,
  /**
   * Its text contains a part of what is asked for, and the title of its section or recording
   * contains the rest; or that title contains all of it, and the moment is the start of the section
   * or recording.
   */
  TITLED,
  /**
   * It contains everything that is asked for, some of it by another name: {@code 延迟} for {@code
   * latency}.
   */
  NAMED,
  /** It contains most of the words, or shares only characters with a sentence. */
  RELAXED,
  /** It contains what may have been meant: other words, or characters that sound the same. */
  GUESSED
}
