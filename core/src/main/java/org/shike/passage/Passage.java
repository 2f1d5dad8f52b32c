// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.util.List;
import java.util.stream.Collectors;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;

/**
 * The unit that is indexed and found: one cue, or several neighbouring ones. Immutable.
 *
 * @param cues in document order, at least one
 */
public record Passage(List<Cue> cues) {
  /** Copies the cues and checks that there is one. */
  public Passage {
    cues = List.copyOf(cues);
    if (cues.isEmpty()) {
      throw new IllegalArgumentException("cues must not be empty");
    }
  }

  /** {@return the texts of its cues in all their languages, joined by line ends} */
  public String text() {
    return cues.stream()
        .flatMap(cue -> cue.texts().stream())
        .map(CueText::text)
        .collect(Collectors.joining("\n"));
  }

  /** {@return the cue with which it starts} */
  public Cue first() {
    return cues.get(0);
  }
}
