// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueLine.WordTime;
import org.shike.parse.cue.CueOrder;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.Languages;
import org.shike.parse.cue.RawCue;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.CueText;
import org.shike.transcript.Message;

/** The lines of a song in the order in which they are sung. */
final class LrcSong {
  private final List<RawCue> cues;
  private final Duration offset;
  private final ProblemLog problems;

  LrcSong(List<RawCue> cues, int offsetMillis, ProblemLog problems) {
    this.cues = cues;
    this.offset = Duration.ofMillis(offsetMillis);
    this.problems = problems;
  }

  List<RawCue> cues() {
    List<RawCue> sorted =
        cues.stream()
            .map(this::moved)
            .sorted(Comparator.comparing((RawCue cue) -> cue.time().start()))
            .toList();
    List<RawCue> sung = new ArrayList<>();
    for (RawCue cue : withEnds(sorted)) {
      if (!cue.lines().isEmpty()) {
        add(sung, cue);
      }
    }
    return sung;
  }

  /** A line with the same time as the one above is its translation. */
  private static void add(List<RawCue> sung, RawCue cue) {
    RawCue above = sung.isEmpty() ? cue : sung.get(sung.size() - 1);
    boolean isTranslation =
        !sung.isEmpty()
            && above.time().start().equals(cue.time().start())
            && !above.text().equals(cue.text());
    if (isTranslation) {
      List<CueText> others = new ArrayList<>(above.others());
      others.add(new CueText(Languages.language(cue.lines()), cue.text()));
      sung.set(sung.size() - 1, above.withTexts(above.lines(), others));
    } else {
      sung.add(cue);
    }
  }

  /** LRC has no ends. */
  private static List<RawCue> withEnds(List<RawCue> sorted) {
    return new CueOrder(new ProblemLog(List.of())).withEnds(sorted);
  }

  /** "offset": a positive one shows the lyrics sooner. */
  private RawCue moved(RawCue cue) {
    Duration start = moved(cue.time().start());
    if (cue.time().start().compareTo(offset) < 0) {
      problems.tally(cue.line(), Message.of("a start before the recording; 0:00 was used"));
    }
    List<CueLine> lines = cue.lines().stream().map(this::moved).toList();
    return cue.withTime(new CueTime(cue.time().written(), start, Optional.empty()))
        .withLines(lines);
  }

  private CueLine moved(CueLine line) {
    List<WordTime> words =
        line.words().stream()
            .map(word -> word.at(moved(word.start()), word.end().map(this::moved)))
            .toList();
    return new CueLine(line.text(), line.voice(), words);
  }

  private Duration moved(Duration time) {
    Duration moved = time.minus(offset);
    return moved.isNegative() ? Duration.ZERO : moved;
  }
}
