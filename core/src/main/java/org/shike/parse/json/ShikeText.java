// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.Optional;
import org.shike.transcript.CueText;

/** A text in one language in Shike's JSON. */
final class ShikeText {
  private Optional<String> language = Optional.empty();
  private Optional<String> text = Optional.empty();

  private ShikeText() {}

  static ShikeText read(JsonSource json) {
    ShikeText read = new ShikeText();
    json.object(name -> read.accept(name, json));
    return read;
  }

  private void accept(String name, JsonSource json) {
    if ("lang".equals(name)) {
      language = json.string().filter(tag -> !tag.isBlank());
    } else if ("text".equals(name)) {
      text = json.string().filter(said -> !said.isBlank());
    }
  }

  /** The text; empty if there is none. */
  Optional<CueText> cueText() {
    return text.map(said -> new CueText(language, said));
  }
}
