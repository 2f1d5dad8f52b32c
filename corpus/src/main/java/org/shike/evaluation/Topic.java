// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.util.List;

/**
 * A query, and the places that should be found for it, as judged by a person. Immutable.
 *
 * @param id unique in its collection
 * @param group what kind of query it is, such as {@code names}
 * @param query as a person types it
 * @param judgments empty where nothing should be found
 */
public record Topic(String id, String group, String query, List<Judgment> judgments) {
  /** Copies the judgments. */
  public Topic {
    judgments = List.copyOf(judgments);
  }

  /** {@return whether there is anything to be found} */
  public boolean hasAnswer() {
    return !judgments.isEmpty();
  }
}
