// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.List;
import java.util.Optional;
import org.shike.parse.cue.CueSteps;
import org.shike.parse.cue.LanguagePairs;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.RawReader;
import org.shike.parse.cue.RawTranscript;
import org.shike.parse.cue.TimedReader;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;

/**
 * Reads TTML as broadcasters, players and lyrics use it, including DFXP, its first version, and the
 * profiles IMSC and EBU-TT. Prefixes of names are ignored.
 *
 * @see <a href="https://www.w3.org/TR/ttml2/">Timed Text Markup Language 2</a>
 * @see <a href="https://www.w3.org/TR/ttml-imsc1.2/">IMSC</a>
 */
public final class TtmlReader implements RawReader {
  private final ReadingOptions options;

  private TtmlReader(ReadingOptions options) {
    this.options = options;
  }

  public static TranscriptReader of(ReadingOptions options) {
    return new TimedReader(options, new TtmlReader(options));
  }

  @Override
  public RawTranscript read(String text, ProblemLog problems) {
    ProblemLog found = new ProblemLog(List.of());
    TtmlCues cues = cues(text, false, found);
    if (cues.isAbsolute()) {
      found = new ProblemLog(List.of());
      cues = cues(text, true, found);
    }
    problems.addAll(found);
    TtmlHead head = cues.head();
    return RawTranscript.of(
        head.title(),
        head.metadata(),
        head.language(),
        cues.untimed(),
        CueSteps.spoken(joined(cues.timed(), head.language()), problems));
  }

  private TtmlCues cues(String text, boolean isAbsolute, ProblemLog problems) {
    TtmlCues cues = new TtmlCues(options, isAbsolute, problems);
    XmlScan.read(text, options, cues, problems);
    return cues;
  }

  /**
   * Joins cues in several languages. Text only in the language of the file may still be in two, one
   * below the other; without the tag, later steps separate them.
   */
  private static List<RawCue> joined(List<RawCue> cues, Optional<String> language) {
    return LanguagePairs.joined(cues).stream()
        .map(cue -> isOfFile(cue, language) ? cue.withLanguage(Optional.empty()) : cue)
        .toList();
  }

  private static boolean isOfFile(RawCue cue, Optional<String> language) {
    return cue.others().isEmpty() && cue.language().equals(language);
  }
}
