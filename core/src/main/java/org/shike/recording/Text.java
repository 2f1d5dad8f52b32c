// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFormat;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/**
 * A text that was read, with its languages. Immutable.
 *
 * @param file it was read from
 * @param name of the file
 * @param result as it was read
 * @param languages of its cues
 */
record Text(FoundFile file, FileName name, ParseResult result, CueLanguages languages) {
  /** What is about the speech; two summaries of a recording are two texts. */
  private static final Set<TranscriptFormat> SUMMARIES =
      Set.of(
          TranscriptFormat.SUMMARY, TranscriptFormat.DESCRIPTION, TranscriptFormat.CHAPTERS_JSON);

  static Text of(FoundFile file, FileName name, ParseResult result) {
    return new Text(file, name, result, CueLanguages.of(result.transcript(), name.language()));
  }

  /** A text as it is, of a file that stands for itself. */
  static Text apart(FoundFile file, FileName name, ParseResult result) {
    return new Text(file, name, result, new CueLanguages(result.transcript(), false));
  }

  /** The same text with what downloaders know of how it was made. */
  Text with(Captions captions) {
    return new Text(file, captions.marked(name), result, languages);
  }

  Transcript transcript() {
    return languages.transcript();
  }

  boolean isSpeech() {
    return !SUMMARIES.contains(result.format()) && transcript().isTimed();
  }

  boolean hasWords() {
    return transcript().cues().stream().anyMatch(cue -> !cue.words().isEmpty());
  }

  /** Whether the file itself states the id. */
  boolean hasOwnId() {
    return !transcript().id().equals(file.place());
  }

  /** The languages of at least a third of its cues, without regions. */
  Set<String> mainLanguages() {
    Map<String, Long> counts =
        cues().stream()
            .flatMap(cue -> cue.texts().stream())
            .collect(
                Collectors.groupingBy(
                    text -> languages.language(text).map(CueLanguages::plain).orElse(""),
                    Collectors.counting()));
    long least = cues().size() / 3;
    counts.values().removeIf(count -> count < least);
    return counts.keySet();
  }

  /** Everything it says, letters and digits only. */
  String letters() {
    return transcript().cues().stream()
        .map(Cue::text)
        .collect(Collectors.joining())
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  List<Cue> cues() {
    return transcript().cues();
  }
}
