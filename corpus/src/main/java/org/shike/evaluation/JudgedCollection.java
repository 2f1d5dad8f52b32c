// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.IOException;
import java.util.List;
import org.shike.search.QueryForm;
import org.shike.transcript.Transcript;

/** Transcripts, and topics whose answers in them a person judged. */
public interface JudgedCollection {
  /** {@return its name} */
  String name();

  /** {@return what is asked} */
  List<Topic> topics();

  /** {@return how the queries are to be understood; as a person types them unless it says so} */
  default QueryForm form() {
    return QueryForm.AUTOMATIC;
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
