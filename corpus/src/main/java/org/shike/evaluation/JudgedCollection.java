// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.IOException;
import java.util.List;
import org.shike.search.QueryForm;
import org.shike.transcript.Transcript;

/** Transcripts, and topics with judgments by a person. */
public interface JudgedCollection {
  /** {@return its name} */
  String name();

  /** {@return the topics} */
  List<Topic> topics();

  /**
   * {@return how the queries are understood; automatically, as those a person types, by default}
   */
  default QueryForm form() {
    return QueryForm.AUTOMATIC;
  }

  /**
   * The answer as the judgments name its place; unchanged by default.
   *
   * @param answer from a transcript of this collection
   * @return the same answer, maybe under another id
   */
  default Answer judged(Answer answer) {
    return answer;
  }

  /**
   * Goes through the transcripts, each of which is needed only once.
   *
   * @param visitor gets each
   * @throws IOException if they cannot be read, or the visitor throws it
   */
  void forEach(Visitor visitor) throws IOException;

  /** Takes a transcript. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes it.
     *
     * @param transcript the next one
     * @throws IOException if the disk fails
     */
    void accept(Transcript transcript) throws IOException;
  }
}
