// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import org.shike.search.Group;

/** What is said of a transcript above its moments, in all forms for people; not escaped. */
record ShownGroup(Group group) {
  /** What was found by a weaker rule only has no total. */
  String heading() {
    String title = moments().get(0).title();
    return group.total() == 0 ? title : title + " (" + group.total() + ")";
  }

  List<ShownMoment> moments() {
    return group.moments().stream().map(ShownMoment::inGroup).toList();
  }
}
