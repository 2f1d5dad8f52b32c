// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The files of the page, and those that describe the API. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "shike.css", "text/css; charset=utf-8",
          "shike.js", "text/javascript; charset=utf-8",
          "complete.js", "text/javascript; charset=utf-8",
          "copy.js", "text/javascript; charset=utf-8",
          "keys.js", "text/javascript; charset=utf-8",
          "player.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  static final String OPENAPI = "openapi.json";

  private Assets() {}

  static Answer answer(String name) throws IOException {
    String type = TYPES.get(name);
    if (type == null) {
      throw ProblemException.missing("there is no file \"" + name + "\"", "begin at /");
    }
    return Answer.of(type, text("assets/" + name));
  }

  /** The description of the API. */
  static Answer description() throws IOException {
    return Answer.json(text(OPENAPI));
  }

  /** A text beside the classes of the server. */
  static String text(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
