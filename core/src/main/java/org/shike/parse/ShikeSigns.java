// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;

/** Looks for the shape of Shike's JSON: an object with cues that say something, or with no cue. */
final class ShikeSigns {
  private boolean hasCues;
  private boolean isEmpty = true;
  private boolean hasText;

  private ShikeSigns() {}

  static boolean in(String text) {
    ShikeSigns signs = new ShikeSigns();
    JsonSource.read(text, ReadingOptions.STANDARD, new ProblemLog(List.of()), signs::lookInto);
    return signs.hasCues && (signs.isEmpty || signs.hasText);
  }

  private void lookInto(JsonSource json) {
    json.object(name -> lookAt(name, json));
    json.stop();
  }

  private void lookAt(String name, JsonSource json) {
    if ("cues".equals(name) && json.isArray()) {
      hasCues = true;
      json.array(() -> lookAtCue(json));
      json.stop();
    }
  }

  private void lookAtCue(JsonSource json) {
    isEmpty = false;
    json.object(name -> hasText |= "text".equals(name) || "texts".equals(name));
    if (hasText) {
      json.stop();
    }
  }
}
