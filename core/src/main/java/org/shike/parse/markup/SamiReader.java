// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.parse.cue.CueSteps;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;

/** Reads SAMI, the subtitles of Windows Media, which resemble HTML. */
public record SamiReader(ReadingOptions options) implements RawReader {
  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new SamiReader(options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    SamiCues cues = new SamiCues(options, problems);
    HtmlScan.read(text, cues);
    List<RawCue> timed = cues.timed();
    return RawTranscript.of(
        cues.title(),
        Map.of(),
        language(timed),
        cues.untimed(),
        CueSteps.spokenWithoutEnds(withoutSingleTag(timed), problems));
  }

  /** The language of a file in one language. */
  private static Optional<String> language(List<RawCue> cues) {
    List<Optional<String>> all = cues.stream().map(RawCue::language).distinct().toList();
    return all.size() == 1 ? all.get(0).filter(tag -> !tag.startsWith("x-")) : Optional.empty();
  }

  /**
   * Text with one language in SAMI may still be in two, one below the other; without the tag, later
   * steps separate them.
   */
  private static List<RawCue> withoutSingleTag(List<RawCue> cues) {
    boolean isOne = cues.stream().map(RawCue::language).distinct().count() == 1;
    return cues.stream()
        .map(cue -> isOne && cue.others().isEmpty() ? cue.withLanguage(Optional.empty()) : cue)
        .toList();
  }
}
