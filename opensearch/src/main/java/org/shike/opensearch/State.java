// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shike.engine.EngineSchema;

/**
 * What of an index is visible. It is one document, so one write shows many changes at once: a
 * passage is visible if its generation is at most {@code visible} and not in {@code dead}, and its
 * version is not in {@code replaced}.
 *
 * @param format of the schema
 * @param analysis of the schema
 * @param visible the last generation that is visible
 * @param reserved the last generation that a writer may use without asking
 * @param replaced versions whose passages are still there
 * @param dead generations that were never published, and never will be
 * @param owner who may change the index
 */
record State(
    String format,
    String analysis,
    long visible,
    long reserved,
    List<Version> replaced,
    List<Span> dead,
    Optional<Owner> owner) {
  /** Older dead generations were cleared long ago. */
  private static final int MOST_DEAD = 20;

  private static final String FORMAT = "format";
  private static final String ANALYSIS = "analysis";
  private static final String VISIBLE = "visible";
  private static final String RESERVED = "reserved";
  private static final String REPLACED = "replaced";
  private static final String DEAD = "dead";
  private static final String OWNER = "owner";

  /**
   * Generations in a row.
   *
   * @param from the first
   * @param to the last
   */
  record Span(long from, long to) {
    boolean contains(long generation) {
      return from <= generation && generation <= to;
    }
  }

  /**
   * The state of an empty index.
   *
   * @param before the last generation of an index whose place it takes; 0 if there is none
   */
  static State first(EngineSchema schema, long before) {
    return new State(
        schema.format(), schema.analysis(), before, before, List.of(), List.of(), Optional.empty());
  }

  /** Whether the changes of a generation are visible. */
  boolean shows(long generation) {
    return generation <= visible && dead.stream().noneMatch(span -> span.contains(generation));
  }

  /** With everything up to a generation visible instead of other versions. */
  State published(long generation, Collection<Version> settled, Collection<Version> added) {
    List<Version> all = new ArrayList<>(replaced);
    all.removeAll(new HashSet<>(settled));
    Set<Version> known = new HashSet<>(all);
    added.stream().filter(known::add).forEach(all::add);
    return new State(format, analysis, generation, reserved, all, dead, owner);
  }

  State withReserved(long generation) {
    return new State(format, analysis, visible, generation, replaced, dead, owner);
  }

  State withOwner(Optional<Owner> other) {
    return new State(format, analysis, visible, reserved, replaced, dead, other);
  }

  /** What was reserved but not published never will be. */
  State withoutUnpublished() {
    if (reserved == visible || dead.contains(unpublished())) {
      return this;
    }
    List<Span> all = new ArrayList<>(dead);
    if (!all.isEmpty() && all.getLast().from() == visible + 1) {
      all.removeLast();
    }
    all.add(unpublished());
    List<Span> newest = all.subList(Math.max(0, all.size() - MOST_DEAD), all.size());
    return new State(format, analysis, visible, reserved, replaced, List.copyOf(newest), owner);
  }

  private Span unpublished() {
    return new Span(visible + 1, reserved);
  }

  /** The whole document. */
  Map<String, Object> document() {
    Map<String, Object> json =
        Json.object(
            FORMAT,
            format,
            ANALYSIS,
            analysis,
            VISIBLE,
            visible,
            RESERVED,
            reserved,
            REPLACED,
            replaced.stream().map(State::json).toList(),
            DEAD,
            dead.stream().map(span -> List.of(span.from(), span.to())).toList());
    owner.ifPresent(one -> json.put(OWNER, one.json()));
    return Json.object(Mapping.KIND, Mapping.STATE, Mapping.STATE, json);
  }

  private static List<Object> json(Version version) {
    return List.of(version.key(), version.generation(), version.passages());
  }

  /** Reads it from a document. */
  static State of(Json document) {
    Json json = document.at(Mapping.STATE);
    return new State(
        json.at(FORMAT).text(),
        json.at(ANALYSIS).text(),
        json.at(VISIBLE).number(),
        json.at(RESERVED).number(),
        json.at(REPLACED).items().stream().map(State::version).toList(),
        json.at(DEAD).items().stream().map(State::span).toList(),
        Owner.of(json.at(OWNER)));
  }

  private static Version version(Json json) {
    List<Json> parts = json.items();
    return new Version(
        parts.get(0).text(), parts.get(1).number(), Math.toIntExact(parts.get(2).number()));
  }

  private static Span span(Json json) {
    return new Span(json.items().getFirst().number(), json.items().getLast().number());
  }
}
