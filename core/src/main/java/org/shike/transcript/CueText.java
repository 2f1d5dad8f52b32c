// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.Optional;

/**
 * What a cue says in one language. Immutable.
 *
 * @param language as a BCP 47 tag, such as {@code zh} or {@code und-Latn} for an unknown language
 *     in Latin letters; empty if the source does not say
 * @param text as written, never blank
 */
public record CueText(Optional<String> language, String text) {
  /** Checks that there is text. */
  public CueText {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank");
    }
    if (language.isPresent() && language.get().isBlank()) {
      throw new IllegalArgumentException("language must not be blank; leave it empty");
    }
  }

  /**
   * A text whose language the source does not say.
   *
   * @param text as written, never blank
   * @return the text
   */
  public static CueText of(String text) {
    return new CueText(Optional.empty(), text);
  }
}
