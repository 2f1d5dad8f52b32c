// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shike.transcript.Cue;

/**
 * The unit that is indexed and found: one cue, or several neighbouring ones. Immutable.
 *
 * @param cues in document order, at least one
 */
public record Passage(List<Cue> cues) {
  private static final String BETWEEN_CUES = "\n";

  /** Copies the cues and checks that there is one. */
  public Passage {
    cues = List.copyOf(cues);
    if (cues.isEmpty()) {
      throw new IllegalArgumentException("cues must not be empty");
    }
  }

  /** {@return the texts of its cues, joined by line ends} */
  public String text() {
    return cues.stream().map(Cue::text).collect(Collectors.joining(BETWEEN_CUES));
  }

  /** {@return the cue with which it starts} */
  public Cue first() {
    return cues.get(0);
  }

  /**
   * The cue from which a character of {@link #text()} came; a line end between two cues belongs to
   * the one before it.
   *
   * @param offset in UTF-16 code units, from 0 to the length of the text, exclusive
   * @return the cue
   * @throws IndexOutOfBoundsException if the offset is outside of the text
   */
  public Cue cueAt(int offset) {
    Objects.checkIndex(offset, text().length());
    int start = 0;
    for (Cue cue : cues) {
      start += cue.text().length() + BETWEEN_CUES.length();
      if (offset < start) {
        return cue;
      }
    }
    throw new AssertionError("no cue at " + offset);
  }
}
