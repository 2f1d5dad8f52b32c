// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the keys and values of YAML 1.2. Each value is text as written, without its quotes: nothing
 * becomes a number, a date or an object. A nested mapping is text with a line for each key.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/">YAML 1.2.2</a>
 */
final class FrontMatterYaml {
  /** A text that is repeated many times by its name could exhaust the memory. */
  private static final int MAX_ALIASES = 50;

  private static final int MAX_NESTING = ReadingLimits.STANDARD.maxNesting();

  private final Iterator<Event> events;
  private final Map<Anchor, List<String>> anchors = new HashMap<>();
  private int aliases;

  private FrontMatterYaml(Iterator<Event> events) {
    this.events = events;
  }

  /**
   * The entries of a text.
   *
   * @return empty for a text that is not YAML, or not a mapping whose keys are text
   */
  static Optional<List<FrontMatterEntry>> entries(String yaml) {
    LoadSettings limits =
        LoadSettings.builder()
            .setCodePointLimit(FrontMatter.MAX_LENGTH)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .build();
    try {
      return new FrontMatterYaml(new ParserImpl(limits, new StreamReader(limits, yaml))).entries();
    } catch (YamlEngineException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Optional<List<FrontMatterEntry>> entries() {
    while (events.hasNext()) {
      switch (events.next().getEventId()) {
        case StreamStart, DocumentStart, Comment -> {
          // The root follows.
        }
        case MappingStart -> {
          return mapping();
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Reads to the end of the stream, so that errors further down are noticed. */
  private Optional<List<FrontMatterEntry>> mapping() {
    List<FrontMatterEntry> entries = new ArrayList<>();
    Event next = events.next();
    while (next.getEventId() != Event.ID.MappingEnd) {
      if (!(next instanceof ScalarEvent key)) {
        return Optional.empty();
      }
      int line = 1 + key.getStartMark().map(Mark::getLine).orElse(0);
      entries.add(new FrontMatterEntry(line, key.getValue(), values(events.next(), 1)));
      next = events.next();
    }
    while (events.hasNext()) {
      events.next();
    }
    return Optional.of(entries);
  }

  private List<String> values(Event event, int depth) {
    if (depth > MAX_NESTING) {
      throw new YamlEngineException("nested more than " + MAX_NESTING + " deep");
    }
    return switch (event) {
      case ScalarEvent scalar -> anchored(scalar.getAnchor(), scalar(scalar));
      case AliasEvent alias -> alias(alias);
      case SequenceStartEvent sequence -> sequence(sequence, depth);
      case MappingStartEvent mapping -> List.of(lines(depth));
      default -> List.of();
    };
  }

  private static List<String> scalar(ScalarEvent scalar) {
    String text = PlainLines.of(scalar.getValue()).stripTrailing();
    return text.isEmpty() && scalar.isPlain() ? List.of() : List.of(text);
  }

  private List<String> anchored(Optional<Anchor> anchor, List<String> values) {
    anchor.ifPresent(name -> anchors.put(name, values));
    return values;
  }

  /** The value with the name; the name itself if the value is a list or a mapping. */
  private List<String> alias(AliasEvent alias) {
    aliases++;
    if (aliases > MAX_ALIASES) {
      throw new YamlEngineException("more than " + MAX_ALIASES + " aliases");
    }
    List<String> name = List.of("*" + alias.getAlias().getValue());
    return anchors.getOrDefault(alias.getAlias(), name);
  }

  private List<String> sequence(SequenceStartEvent sequence, int depth) {
    List<String> values = new ArrayList<>();
    Event next = events.next();
    while (next.getEventId() != Event.ID.SequenceEnd) {
      boolean isPlain = next instanceof ScalarEvent scalar && scalar.isPlain();
      List<String> item = values(next, depth + 1);
      values.addAll(isPlain && sequence.isFlow() ? parted(item) : item);
      next = events.next();
    }
    return values;
  }

  /** Chinese writers type {@code [陈岚，李雷]}. */
  private static List<String> parted(List<String> items) {
    return items.stream()
        .flatMap(item -> Arrays.stream(item.split("，")))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private String lines(int depth) {
    List<String> lines = new ArrayList<>();
    Event next = events.next();
    while (next.getEventId() != Event.ID.MappingEnd) {
      String key = String.join(", ", values(next, depth + 1));
      lines.add(key + ": " + String.join(", ", values(events.next(), depth + 1)));
      next = events.next();
    }
    return String.join("\n", lines);
  }
}
