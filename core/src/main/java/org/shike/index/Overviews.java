// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.shike.search.FacetCount;
import org.shike.search.Group;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.Overview;
import org.shike.search.Strip;

/** Counts all passages that match. */
final class Overviews {
  private Overviews() {}

  /** The overview of a search without matches. */
  static Overview none(MomentQuery query) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    query.extras().facets().forEach(name -> facets.put(name, List.of()));
    return new Overview(facets, List.of(), List.of());
  }

  /** Whether a query asks for any count. */
  static boolean areWanted(MomentQuery query) {
    return !query.extras().facets().isEmpty()
        || query.extras().strip() > 0
        || query.extras().groups() > 0;
  }

  static Overview of(Passages passages, MomentQuery query, Query matched, List<Moment> moments)
      throws IOException {
    MatchingPassages matching = MatchingPassages.of(passages, matched);
    Map<String, List<FacetCount>> facets = facets(query, new Facets(passages, matching));
    Map<String, List<Moment>> byTranscript = byTranscript(moments);
    List<Strip> strips =
        query.extras().strip() == 0
            ? List.of()
            : strips(
                passages,
                new Strips(passages, matching, query.extras().strip()),
                matching,
                byTranscript);
    List<Group> groups =
        query.extras().groups() == 0
            ? List.of()
            : groups(matching, new RecordingBlocks(passages), moments);
    return new Overview(facets, strips, groups);
  }

  /** In the order of the best moments. */
  private static Map<String, List<Moment>> byTranscript(List<Moment> moments) {
    Map<String, List<Moment>> all = new LinkedHashMap<>();
    for (Moment moment : moments) {
      all.computeIfAbsent(moment.transcriptId(), id -> new ArrayList<>()).add(moment);
    }
    return all;
  }

  private static Map<String, List<FacetCount>> facets(MomentQuery query, Facets facets)
      throws IOException {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (String name : query.extras().facets()) {
      counts.put(name, facets.of(name));
    }
    return counts;
  }

  private static List<Strip> strips(
      Passages passages,
      Strips strips,
      MatchingPassages matching,
      Map<String, List<Moment>> byTranscript)
      throws IOException {
    List<Strip> all = new ArrayList<>();
    for (String id : byTranscript.keySet()) {
      if (!passages.isTimeUp()) {
        all.add(strips.of(id, matching.of(id)));
      }
    }
    return all;
  }

  /** A group for each recording, in the order of the best moments. */
  private static List<Group> groups(
      MatchingPassages matching, RecordingBlocks recordings, List<Moment> moments)
      throws IOException {
    Map<List<Blocks.Block>, List<Moment>> byRecording = new LinkedHashMap<>();
    for (Moment moment : moments) {
      int first = matching.of(moment.transcriptId()).from();
      byRecording
          .computeIfAbsent(recordings.around(first), blocks -> new ArrayList<>())
          .add(moment);
    }
    return byRecording.entrySet().stream()
        .map(found -> group(found.getValue(), found.getKey(), matching))
        .toList();
  }

  private static Group group(
      List<Moment> best, List<Blocks.Block> recording, MatchingPassages matching) {
    long total = recording.stream().mapToLong(matching::in).sum();
    return new Group(best.getFirst().transcriptId(), best.getFirst().title(), total, best);
  }
}
