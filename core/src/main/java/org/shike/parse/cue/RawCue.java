// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.CueText;

/**
 * A cue of a file before it becomes a cue of the transcript.
 *
 * @param line where it starts in the source, from 1 on
 * @param identifier its number or name; blank if it has neither
 * @param time when it is shown
 * @param speaker who says it
 * @param lines its text, at least one line
 * @param others the same in other languages
 * @param language of its lines, if the file states the language of each cue
 */
public record RawCue(
    int line,
    String identifier,
    CueTime time,
    Optional<String> speaker,
    List<CueLine> lines,
    List<CueText> others,
    Optional<String> language) {
  public RawCue {
    lines = List.copyOf(lines);
    others = List.copyOf(others);
  }

  /** A cue whose language the file does not state. */
  public RawCue(
      int line,
      String identifier,
      CueTime time,
      Optional<String> speaker,
      List<CueLine> lines,
      List<CueText> others) {
    this(line, identifier, time, speaker, lines, others, Optional.empty());
  }

  /** A cue in one language and without an identifier. */
  public static RawCue of(int line, CueTime time, Optional<String> speaker, List<CueLine> lines) {
    return new RawCue(line, "", time, speaker, lines, List.of());
  }

  public String text() {
    if (lines.size() == 1) {
      return lines.get(0).text();
    }
    String[] texts = new String[lines.size()];
    Arrays.setAll(texts, at -> lines.get(at).text());
    return String.join("\n", texts);
  }

  /** Whether another cue has the same texts in all languages. */
  boolean hasTextsOf(RawCue other) {
    String first = lines.get(0).text();
    String otherFirst = other.lines.get(0).text();
    return (first.startsWith(otherFirst) || otherFirst.startsWith(first))
        && others.equals(other.others)
        && text().equals(other.text());
  }

  public RawCue withTime(CueTime time) {
    return new RawCue(line, identifier, time, speaker, lines, others, language);
  }

  public RawCue withSpeaker(Optional<String> speaker) {
    return new RawCue(line, identifier, time, speaker, lines, others, language);
  }

  public RawCue withLines(List<CueLine> lines) {
    return new RawCue(line, identifier, time, speaker, lines, others, language);
  }

  public RawCue withTexts(List<CueLine> lines, List<CueText> others) {
    return new RawCue(line, identifier, time, speaker, lines, others, language);
  }

  public RawCue withLanguage(Optional<String> language) {
    return new RawCue(line, identifier, time, speaker, lines, others, language);
  }
}
