// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.OptionalInt;
import org.shike.transcript.Message;
import org.shike.transcript.Section;

/**
 * A section in Shike's JSON. Even a broken section is kept, because cues refer to sections by
 * index.
 */
final class ShikeSection {
  private final JsonPlace place;
  private final ShikeTime time;
  private String title = "";
  private int level = 1;

  private ShikeSection(JsonPlace place) {
    this.place = place;
    this.time = new ShikeTime(place);
  }

  static Section read(JsonSource json, JsonPlace place) {
    ShikeSection section = new ShikeSection(place);
    if (!json.isObject()) {
      place.report(Message.of("a section that is not an object; it was kept without a title"));
    }
    json.object(name -> section.accept(name, json));
    return new Section(section.title, section.level, section.time.range());
  }

  private void accept(String name, JsonSource json) {
    switch (name) {
      case "title" -> title = json.string().orElse("");
      case "level" -> acceptLevel(ShikeWord.integer(json));
      case "start" -> time.acceptStart(json);
      case "end" -> time.acceptEnd(json);
      default -> {
        // A key of another program.
      }
    }
  }

  private void acceptLevel(OptionalInt written) {
    level = Math.max(1, written.orElse(1));
    if (written.isEmpty() || written.getAsInt() < 1) {
      place.report(Message.of("a level that is not 1 or more; 1 was used"));
    }
  }
}
