// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitters;
import tools.jackson.core.JsonGenerator;

/**
 * Reads the passages around a place of a transcript for an assistant.
 *
 * @param tools that it is one of
 */
record ReadTool(AssistantTools tools) implements AssistantTools.Work {
  private static final int USUAL_CONTEXT = 2;
  private static final int MOST_CONTEXT = 20;

  @Override
  public String json(Parameters given, Optional<String> address) throws IOException {
    Quotable from = tools.transcript(given, address);
    int context = given.number("context", USUAL_CONTEXT, 0, MOST_CONTEXT);
    Around<Passage> place = place(given, from);
    int after = place.at() + context + 1;
    Optional<Integer> next =
        after < place.parts().size()
            ? from.text().offset(place.parts().get(after))
            : Optional.empty();
    return AssistantTools.marked(
        json -> {
          from.writeNames(json);
          json.writeArrayPropertyStart("passages");
          place.within(context).forEach(passage -> write(json, from.quote(passage)));
          json.writeEndArray();
          Quote.offset(json, "next", next);
        });
  }

  private static void write(JsonGenerator json, Quote quote) {
    json.writeStartObject();
    quote.write(json);
    json.writeEndObject();
  }

  private static Around<Passage> place(Parameters given, Quotable from) {
    List<Passage> passages = PassageSplitters.automatic().split(from.transcript());
    if (given.one("time").isPresent() && given.one("offset").isPresent()) {
      throw ProblemException.bad("both time and offset are given", "give one of them");
    }
    return given
        .time("time")
        .map(time -> Around.of(passages, Passage::time, time))
        .orElseGet(() -> at(given.number("offset", 0, 0, Integer.MAX_VALUE), passages, from));
  }

  /** The last passage that starts at or before an offset. */
  private static Around<Passage> at(int offset, List<Passage> passages, Quotable from) {
    int at = 0;
    for (int next = 0; next < passages.size(); next++) {
      if (from.text().offset(passages.get(next)).filter(start -> start <= offset).isPresent()) {
        at = next;
      }
    }
    return new Around<>(passages, at);
  }
}
