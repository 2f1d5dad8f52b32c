// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.parse.cue.Chapter;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.LanguageTag;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Timecode;

/**
 * Reads chapters as podcasts publish them, and yt-dlp's information about a video: its chapters,
 * title and description.
 */
public record ChaptersReader(ReadingOptions options) implements RawReader {
  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new ChaptersReader(options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    Recording recording = new Recording(options.maxCues(), problems);
    JsonSource.read(
        text, options, problems, json -> json.object(key -> recording.accept(json, key)));
    return recording.transcript();
  }

  /** What a file says about one recording. */
  private static final class Recording {
    private final int maxChapters;
    private final ProblemLog problems;
    private final JsonFacts facts = new JsonFacts();
    private final List<Cue> untimed = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private String title = "";
    private Optional<String> language = Optional.empty();

    Recording(int maxChapters, ProblemLog problems) {
      this.maxChapters = maxChapters;
      this.problems = problems;
    }

    void accept(JsonSource json, String key) {
      switch (key) {
        case "title" -> title = json.text().orElse(title);
        case "description", "desc" -> json.text().map(Cue::untimed).ifPresent(untimed::add);
        case "language" -> language(json.text().flatMap(LanguageTag::of));
        case "chapters" -> json.array(() -> chapter(json));
        case "data" -> json.object(inner -> accept(json, inner)); // Bilibili's view.json
        default -> facts.accept(json, key);
      }
    }

    private void language(Optional<String> tag) {
      language = tag;
      facts.language(tag);
    }

    private void chapter(JsonSource json) {
      JsonPieceDraft draft = new JsonPieceDraft(json, problems);
      List<String> titles = new ArrayList<>();
      json.object(
          key -> {
            if ("title".equals(key)) {
              json.text().ifPresent(titles::add);
            } else {
              draft.accept(key);
            }
          });
      JsonPiece piece = draft.piece();
      if (titles.isEmpty()) {
        problems.tally(piece.line(), Message.of("a chapter without a title; it was left out"));
      } else {
        add(json, piece, titles.get(0));
      }
    }

    private void add(JsonSource json, JsonPiece piece, String name) {
      if (chapters.size() + untimed.size() >= maxChapters) {
        problems.addCut(
            piece.line(), Message.of("more than %d chapters; the rest was not read", maxChapters));
        json.stop();
      } else if (piece.start().isEmpty()) {
        problems.tally(
            piece.line(),
            Message.of("a chapter without a start; its title was kept without a time"));
        untimed.add(Cue.untimed(name));
      } else {
        chapters.add(new Chapter(piece.line(), name, time(piece)));
      }
    }

    private CueTime time(JsonPiece piece) {
      Duration start = piece.start().orElseThrow();
      if (start.isNegative()) {
        problems.tally(piece.line(), Message.of("a start before the recording; 0:00 was used"));
        start = Duration.ZERO;
      }
      return new CueTime(Timecode.of(start).written(), start, piece.end());
    }

    RawTranscript transcript() {
      return new RawTranscript(title, facts.metadata(), language, untimed, List.of(), chapters);
    }
  }
}
