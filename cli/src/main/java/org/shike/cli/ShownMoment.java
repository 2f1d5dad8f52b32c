// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import org.shike.search.Moment;

/** What is said of a moment above its snippet, in all forms for people; not escaped. */
record ShownMoment(Moment moment) {
  String timestamp() {
    return moment.timestamp().isEmpty() ? "untimed" : moment.timestamp();
  }

  String title() {
    return moment.title().isEmpty() ? moment.transcriptId() : moment.title();
  }

  /** The title with the innermost section, and the words that are missing. */
  String heading() {
    List<String> section = moment.section();
    String place = section.isEmpty() ? title() : title() + " › " + section.get(section.size() - 1);
    List<String> missing = moment.missing();
    return missing.isEmpty() ? place : place + "  (without " + String.join(", ", missing) + ")";
  }
}
