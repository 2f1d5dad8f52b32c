// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The timed text of one recording, or its summary. Immutable.
 *
 * <pre>{@code
 * Transcript transcript = Transcript.of("keynote", "Keynote", List.of(Cue.untimed("大家好")));
 * }</pre>
 *
 * @param id identity among all transcripts of an index, never blank; two transcripts may share a
 *     title
 * @param title as written; empty if there is none
 * @param metadata what else the source says about the recording, in source order
 * @param sections in document order; nested by their level
 * @param cues in document order
 */
public record Transcript(
    String id,
    String title,
    Map<String, List<String>> metadata,
    List<Section> sections,
    List<Cue> cues) {
  /** Copies the collections and checks that every cue names an existing section. */
  public Transcript {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank");
    }
    metadata = copy(metadata);
    sections = List.copyOf(sections);
    cues = List.copyOf(cues);
    for (Cue cue : cues) {
      checkSection(cue, sections.size());
    }
  }

  /**
   * A transcript without sections and metadata.
   *
   * @param id identity among all transcripts of an index, never blank
   * @param title empty if there is none
   * @param cues in document order, outside all sections
   * @return the transcript
   */
  public static Transcript of(String id, String title, List<Cue> cues) {
    return new Transcript(id, title, Map.of(), List.of(), cues);
  }

  /** {@return whether at least one cue has a time} */
  public boolean isTimed() {
    return cues.stream().anyMatch(Cue::isTimed);
  }

  private static void checkSection(Cue cue, int sections) {
    int section = cue.section().orElse(0);
    if (cue.section().isPresent() && (section < 0 || section >= sections)) {
      throw new IllegalArgumentException(
          "cue names section " + section + ", but there are " + sections + ": " + cue.text());
    }
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> metadata) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    metadata.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }
}
