// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.util.List;

/** The ready-made splitters. */
public final class PassageSplitters {
  private PassageSplitters() {}

  /** {@return a splitter that makes each cue a passage of its own, as fits a summary} */
  public static PassageSplitter byCue() {
    return transcript -> transcript.cues().stream().map(cue -> new Passage(List.of(cue))).toList();
  }
}
