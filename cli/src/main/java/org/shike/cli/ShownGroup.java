// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import org.shike.search.Group;
import org.shike.search.Moment;

/**
 * What is said of a recording above its moments, in all forms for people; not escaped.
 *
 * @param heading its name, and how much was found in it
 */
record ShownGroup(String heading, List<ShownMoment> moments) {
  /** The name of a moment's transcript, if it is another one of the recording. */
  private static String other(Group group, Moment moment, TranscriptNames names) {
    return moment.transcriptId().equals(group.transcriptId()) ? "" : names.of(moment);
  }

  /** What was found by a weaker rule only has no total. */
  static ShownGroup of(Group group, TranscriptNames names, Messages messages) {
    String name = names.of(group.moments().getFirst());
    return new ShownGroup(
        group.total() == 0 ? name : name + " (" + group.total() + ")",
        group.moments().stream()
            .map(moment -> new ShownMoment(moment, other(group, moment, names), messages))
            .toList());
  }
}
