// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

import java.io.IOException;
import java.util.List;

/** One state of an index. Thread-safe. */
public interface EngineView {
  /** {@return the version of the state; a later state has a larger one} */
  long version();

  /**
   * Answers the questions of a search.
   *
   * @param questions at least one
   * @return the answers to all of them
   * @throws IOException if the engine cannot be reached, or needs more than the time there is
   */
  Answers answer(Questions questions) throws IOException;

  /**
   * A whole transcript.
   *
   * @param transcriptId of the transcript
   * @return its passages in order, the first with {@link EngineTranscript#source}; empty if there
   *     is no such transcript
   * @throws IOException if the engine cannot be reached
   */
  List<EnginePassage> transcript(String transcriptId) throws IOException;

  /**
   * The ids of all transcripts.
   *
   * @return in the order of their code units
   * @throws IOException if the engine cannot be reached
   */
  List<String> ids() throws IOException;

  /**
   * How many transcripts there are.
   *
   * @return 0 or more
   * @throws IOException if the engine cannot be reached
   */
  long count() throws IOException;
}
