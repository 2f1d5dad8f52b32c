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

/**
 * Reads the transcripts of podcasts in HTML. Any other page is kept as untimed text.
 *
 * @see <a
 *     href="https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md">
 *     Transcript File Format Details, HTML</a>
 */
public record HtmlReader(ReadingOptions options) implements RawReader {
  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new HtmlReader(options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    HtmlCues cues = new HtmlCues(options, problems);
    HtmlScan.read(text, cues);
    List<RawCue> timed = CueSteps.spokenWithoutEnds(cues.timed(), problems);
    return RawTranscript.of(cues.title(), Map.of(), Optional.empty(), cues.untimed(), timed);
  }
}
