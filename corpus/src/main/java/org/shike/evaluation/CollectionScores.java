// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How systems did on a collection. Immutable.
 *
 * @param collection its name
 * @param systems how they did, in the order in which they are shown
 */
public record CollectionScores(String collection, List<SystemScores> systems) {
  /** Copies the systems. */
  public CollectionScores {
    systems = List.copyOf(systems);
  }

  /**
   * Measures systems one after the other.
   *
   * @param collection the transcripts and the topics
   * @param systems each is opened in a temporary folder
   * @return how they did, in the same order
   * @throws IOException if the collection cannot be read or the disk fails
   */
  public static CollectionScores of(
      JudgedCollection collection, List<? extends SearchSystem.Opener> systems) throws IOException {
    List<SystemScores> scores = new ArrayList<>();
    for (SearchSystem.Opener system : systems) {
      scores.add(Evaluation.of(collection, system));
    }
    return new CollectionScores(collection.name(), scores);
  }
}
