// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.shike.write.TranscriptWriters;

/** Writes the cues around a time for programs, as one object. */
final class JsonCues {
  private JsonCues() {}

  static void write(PrintWriter out, CuesAround cues) throws IOException {
    StringBuilder transcript = new StringBuilder();
    TranscriptWriters.json().write(cues.excerpt(), transcript);
    Json.writeLine(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("time", Json.seconds(cues.time()));
          json.writeNumberProperty("cue", cues.at() - cues.from());
          json.writeName("transcript");
          json.writeRawValue(transcript.toString().strip());
          json.writeEndObject();
        });
  }
}
