// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.util.ArrayList;
import java.util.List;
import org.shike.transcript.Cue;

/** Collects untimed lines; lines without a blank line between them are one text. */
final class TextParagraphs {
  private final List<Cue> cues = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  /** Adds a line; a blank one ends the text. */
  void add(String line) {
    if (line.isBlank()) {
      end();
    } else {
      lines.add(line);
    }
  }

  /** Makes the next line start a new text. */
  void end() {
    if (!lines.isEmpty()) {
      cues.add(Cue.untimed(String.join("\n", lines)));
      lines.clear();
    }
  }

  List<Cue> all() {
    end();
    return cues;
  }
}
