// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.Speakers;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.SubtitleSource;
import org.shike.transcript.Message;

/**
 * Reads WebVTT by the W3C's parsing algorithm, chapter 6.1. The cues stay in file order; whatever
 * the algorithm drops is dropped and reported.
 */
final class StrictWebVttReader implements RawReader {
  private final ReadingOptions options;

  StrictWebVttReader(ReadingOptions options) {
    this.options = options;
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    List<String> lines = SubtitleSource.lines(text, options.maxLineLength(), problems);
    List<CueBlock> blocks = new StrictBlocks(lines, options.maxCues(), problems).read();
    List<RawCue> cues = Speakers.marked(withoutMarkup(blocks, problems)).apart();
    return RawTranscript.of("", Map.of(), Optional.empty(), List.of(), cues);
  }

  private static List<RawCue> withoutMarkup(List<CueBlock> blocks, ProblemLog problems) {
    List<RawCue> cues = new ArrayList<>();
    for (CueBlock block : blocks) {
      List<CueLine> lines = StrictCueText.lines(String.join("\n", block.lines()));
      CueTime time = inOrder(block.time().orElseThrow(), block.line(), problems);
      if (lines.isEmpty()) {
        problems.tally(block.line(), Message.of("a cue without text; it was left out"));
      } else {
        cues.add(
            new RawCue(block.line(), block.identifier(), time, Optional.empty(), lines, List.of()));
      }
    }
    return cues;
  }

  /** The algorithm accepts any end; a range does not. */
  private static CueTime inOrder(CueTime time, int line, ProblemLog problems) {
    Optional<Duration> end = time.end().filter(at -> at.compareTo(time.start()) >= 0);
    if (end.isEmpty()) {
      problems.tally(line, Message.of("an end before its start; the end was dropped"));
    }
    return time.withEnd(end);
  }
}
