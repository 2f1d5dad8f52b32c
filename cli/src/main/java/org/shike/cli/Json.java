// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON values, each on a line of its own. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static void writeLine(PrintWriter out, Consumer<JsonGenerator> content) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      content.accept(json);
    }
    out.println(line);
  }
}
