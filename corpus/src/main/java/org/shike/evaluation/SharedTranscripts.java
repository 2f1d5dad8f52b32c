// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.Transcript;

/**
 * Transcripts of several documents, each of which is a cue in a section of its own, so that no
 * passage contains more than one.
 *
 * @param documents in the order of the file, by transcript
 */
record SharedTranscripts(Map<String, List<BeirDocument>> documents) {
  /** Of documents that have a transcript. */
  static SharedTranscripts of(List<BeirDocument> sharing) {
    Map<String, List<BeirDocument>> documents = new LinkedHashMap<>();
    for (BeirDocument document : sharing) {
      documents
          .computeIfAbsent(document.transcript().orElseThrow(), id -> new ArrayList<>())
          .add(document);
    }
    return new SharedTranscripts(documents);
  }

  List<Transcript> transcripts() {
    return documents.entrySet().stream()
        .map(entry -> transcript(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The first title is that of the transcript; other titles are those of sections. */
  private static Transcript transcript(String id, List<BeirDocument> documents) {
    String title = documents.getFirst().title();
    List<Section> sections = new ArrayList<>();
    List<Cue> cues = new ArrayList<>();
    for (BeirDocument document : documents) {
      OptionalInt section = OptionalInt.of(sections.size());
      document.cue().map(cue -> cue.withSection(section)).ifPresent(cues::add);
      String other = document.title().equals(title) ? "" : document.title();
      sections.add(new Section(other, 1, Optional.empty()));
    }
    return new Transcript(id, title, Map.of(), sections, cues);
  }

  /** The same answer from its document; of several with the same text from the nearest in time. */
  Answer judged(Answer answer) {
    return documents.getOrDefault(answer.transcript(), List.of()).stream()
        .filter(document -> document.contains(answer))
        .max(Comparator.comparing(BeirDocument::start))
        .map(document -> answer.from(document.id()))
        .orElse(answer);
  }
}
