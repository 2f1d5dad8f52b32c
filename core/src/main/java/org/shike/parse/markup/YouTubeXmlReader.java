// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.Map;
import java.util.Optional;
import org.shike.parse.cue.CueSteps;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;

/**
 * Reads YouTube's captions in their three XML forms: {@code srv1} with {@code <text start dur>} in
 * seconds, {@code srv2} with {@code <text t d>} and {@code srv3} with {@code <p t d>} in
 * milliseconds, with words as {@code <s t>}, counted from the start of the cue.
 */
public final class YouTubeXmlReader implements RawReader {
  private final ReadingOptions options;

  private YouTubeXmlReader(ReadingOptions options) {
    this.options = options;
  }

  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new YouTubeXmlReader(options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    YouTubeXmlCues cues = new YouTubeXmlCues(options, problems);
    XmlScan.read(text, options, cues, problems);
    return RawTranscript.of(
        "", Map.of(), Optional.empty(), cues.untimed(), CueSteps.spoken(cues.timed(), problems));
  }
}
