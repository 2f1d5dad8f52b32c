// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a TTML file says about itself before its cues. */
final class TtmlHead {
  private static final Set<String> TEXTS = Set.of("title", "desc", "copyright", "name");

  /** The parts of ruby that only help to read the others. */
  private static final Set<String> READINGS = Set.of("text", "textContainer", "delimiter");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> readings = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private TtmlClock clock = TtmlClock.of(new XmlTag(1, "tt", Map.of()));
  private Optional<String> language = Optional.empty();
  private String agent = "";
  private boolean isOver;

  void start(XmlTag tag) {
    switch (tag.name()) {
      case "tt" -> startRoot(tag);
      case "body" -> isOver = true;
      case "agent" -> agent = tag.value("id").orElse("");
      case "style" -> startStyle(tag);
      default -> text.setLength(0);
    }
  }

  private void startRoot(XmlTag tag) {
    clock = TtmlClock.of(tag);
    language = tag.value("lang");
  }

  private void startStyle(XmlTag tag) {
    if (tag.value("ruby").filter(READINGS::contains).isPresent()) {
      tag.value("id").ifPresent(readings::add);
    }
  }

  void text(String part) {
    if (!isOver) {
      text.append(part);
    }
  }

  void end(String name) {
    if (!isOver && TEXTS.contains(name)) {
      String value = text.toString().strip().replaceAll("\\s+", " ");
      Map<String, String> known = name.equals("name") ? names : texts;
      known.putIfAbsent(name.equals("name") ? agent : name, value);
    }
    text.setLength(0);
  }

  TtmlClock clock() {
    return clock;
  }

  Optional<String> language() {
    return language;
  }

  String title() {
    return texts.getOrDefault("title", "");
  }

  Map<String, List<String>> metadata() {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    texts.forEach(
        (key, value) -> {
          if (!key.equals("title") && !value.isEmpty()) {
            metadata.put(key, List.of(value));
          }
        });
    return metadata;
  }

  /** The name of an agent; of several agents, the first one that has a name. */
  Optional<String> name(String agents) {
    return List.of(agents.split("\\s+")).stream()
        .map(id -> names.getOrDefault(id, ""))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** Whether an element is the reading of another one, by itself or by its styles. */
  boolean isReading(XmlTag tag) {
    return tag.value("ruby")
        .map(READINGS::contains)
        .orElseGet(
            () ->
                !readings.isEmpty()
                    && tag.value("style").stream()
                        .flatMap(styles -> List.of(styles.split("\\s+")).stream())
                        .anyMatch(readings::contains));
  }
}
