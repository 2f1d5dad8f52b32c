// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shike.index.TranscriptIndex;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitters;
import org.shike.transcript.Transcript;
import org.shike.write.TranscriptWriters;

/** The transcripts for programs: their list, each of them, and its passages. */
final class TranscriptResources {
  static final Set<String> LIST = Set.of("limit", "after");
  static final Set<String> ONE = Set.of("format");
  static final Set<String> PASSAGES = Set.of("around", "context");

  private static final int USUAL_LIST = 50;
  private static final int LONGEST_LIST = 500;
  private static final int USUAL_CONTEXT = 2;
  private static final int MOST_CONTEXT = 100;
  static final String WEB_VTT = "text/vtt";
  static final String SUB_RIP = "application/x-subrip";

  private final TranscriptIndex index;
  private final SearchSlots slots;

  TranscriptResources(TranscriptIndex index, SearchSlots slots) {
    this.index = index;
    this.slots = slots;
  }

  static ProblemException missing(String id) {
    return ProblemException.missing(
        "there is no transcript \"" + id + "\"", "/api/v1/transcripts lists the ids");
  }

  /** The answer for the path below {@code transcripts}. */
  Answer answer(Asked asked, List<String> path) throws IOException {
    if (path.isEmpty()) {
      return list(asked.parameters());
    }
    String id = TranscriptPath.id(path.getFirst());
    if (path.size() == 1) {
      return one(asked, id);
    }
    if (path.size() == 2 && path.get(1).equals("passages")) {
      return passages(asked.parameters(), id);
    }
    throw Site.nothing(asked.path());
  }

  private Answer list(Parameters parameters) throws IOException {
    parameters.checkOnly(LIST);
    int limit = parameters.number("limit", USUAL_LIST, 1, LONGEST_LIST);
    Optional<String> after = parameters.one("after");
    return slots.run(() -> Answer.json(IndexJson.transcripts(ListPage.of(index, after, limit))));
  }

  private Answer one(Asked asked, String id) throws IOException {
    asked.parameters().checkOnly(ONE);
    Form form = asked.parameters().choice("format", preferred(asked));
    Transcript transcript = get(id);
    return switch (form) {
      case JSON -> Answer.json(TranscriptWriters.json().write(transcript));
      case VTT -> Answer.of(WEB_VTT, TranscriptWriters.webVtt().write(transcript));
      case SRT -> Answer.of(SUB_RIP, TranscriptWriters.srt().write(transcript));
    };
  }

  private static Form preferred(Asked asked) {
    return switch (asked.preferred(List.of(Answer.JSON, WEB_VTT, SUB_RIP))) {
      case WEB_VTT -> Form.VTT;
      case SUB_RIP -> Form.SRT;
      default -> Form.JSON;
    };
  }

  /** How a transcript is written. */
  private enum Form {
    JSON,
    VTT,
    SRT
  }

  private Answer passages(Parameters parameters, String id) throws IOException {
    parameters.checkOnly(PASSAGES);
    var around = parameters.time("around");
    int context = parameters.number("context", USUAL_CONTEXT, 0, MOST_CONTEXT);
    Transcript transcript = get(id);
    List<Passage> all = PassageSplitters.automatic().split(transcript);
    List<Passage> some =
        around.map(time -> Around.of(all, Passage::time, time).within(context)).orElse(all);
    return Answer.json(IndexJson.passages(transcript, some));
  }

  private Transcript get(String id) throws IOException {
    return slots.run(() -> index.get(id)).orElseThrow(() -> missing(id));
  }
}
