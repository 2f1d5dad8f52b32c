// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Section;
import org.shike.transcript.Transcript;

/**
 * Reads the JSON that {@code TranscriptWriters.json} writes, without any loss, and also what other
 * programs write with some of its keys; {@code cues[].text} alone is enough.
 */
public final class ShikeReader {
  private final ReadingOptions options;
  private final ProblemLog problems;
  private final Map<String, List<String>> metadata = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<ShikeCue> cues = new ArrayList<>();
  private Optional<String> id = Optional.empty();
  private String title = "";
  private boolean isBegun;

  private ShikeReader(ReadingOptions options, ProblemLog problems) {
    this.options = options;
    this.problems = problems;
  }

  public static TranscriptReader of(ReadingOptions options) {
    return (id, text, problems) -> new ShikeReader(options, problems).read(id, text);
  }

  private Transcript read(String path, String text) {
    JsonSource.read(text, options, problems, this::accept);
    List<Cue> said = cues.stream().flatMap(cue -> cue.cue(sections.size()).stream()).toList();
    if (said.isEmpty()) {
      problems.add(1, Message.of("the file has no text; nothing will be found in it"));
    }
    return new Transcript(id.orElse(path), title, metadata, sections, said);
  }

  private void accept(JsonSource json) {
    if (isBegun) {
      reportCut(json, Message.of("a second transcript"));
      json.stop();
    } else if (!json.isObject()) {
      place(json).report(Message.of("a value that is not an object with cues; it was left out"));
    }
    isBegun = true;
    json.object(name -> accept(name, json));
  }

  private void reportCut(JsonSource json, Message why) {
    problems.addCut(json.line(), json.column(), Message.of("%s; the rest was not read", why));
  }

  private JsonPlace place(JsonSource json) {
    return JsonPlace.of(json, problems);
  }

  private void accept(String name, JsonSource json) {
    switch (name) {
      case "id" -> id = json.string().filter(own -> !own.isBlank());
      case "title" -> title = json.string().orElse("");
      case "metadata" -> json.object(key -> acceptMetadata(key, json));
      case "sections" -> json.array(() -> sections.add(ShikeSection.read(json, place(json))));
      case "cues" -> json.array(() -> acceptCue(json));
      default -> {
        // The format and the problems of the original file, or a key of another program.
      }
    }
  }

  private void acceptMetadata(String key, JsonSource json) {
    List<String> values = new ArrayList<>();
    if (json.isArray()) {
      json.array(() -> acceptValue(json, values));
    } else {
      acceptValue(json, values);
    }
    metadata.put(key, values);
  }

  private void acceptValue(JsonSource json, List<String> values) {
    json.string()
        .ifPresentOrElse(
            values::add,
            () -> place(json).report(Message.of("metadata that is not text; it was left out")));
  }

  private void acceptCue(JsonSource json) {
    if (cues.size() == options.maxCues()) {
      reportCut(json, Message.of("more than %d cues", options.maxCues()));
      json.stop();
    } else if (json.isObject()) {
      cues.add(ShikeCue.read(json, options, problems));
    } else {
      place(json).report(Message.of("a cue that is not an object; it was left out"));
    }
  }
}
