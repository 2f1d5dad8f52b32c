// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/** By which rule a moment was found, from the strictest on. */
public enum Match {
  /** It holds all that is asked for, or shares enough with a sentence. */
  EXACT,
  /**
   * It says a part of what is asked for itself, and the title of its section or recording says the
   * rest; or that title says all of it, and the moment is where the section or recording starts.
   */
  TITLED,
  /** It holds all that is asked for, some by another name: {@code 延迟} for {@code latency}. */
  NAMED,
  /** It holds most of the words. */
  RELAXED,
  /** It holds what may have been meant: other words, or characters that sound so. */
  GUESSED
}
