// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.transcript.Cue;

/**
 * The content of a file of timed text.
 *
 * @param title blank if there is none
 * @param language of texts in one language, if the file states it
 * @param untimed text without a time
 * @param timed the cues, sorted by start
 * @param chapters in any order
 */
public record RawTranscript(
    String title,
    Map<String, List<String>> metadata,
    Optional<String> language,
    List<Cue> untimed,
    List<RawCue> timed,
    List<Chapter> chapters) {
  /** A file without chapters. */
  public static RawTranscript of(
      String title,
      Map<String, List<String>> metadata,
      Optional<String> language,
      List<Cue> untimed,
      List<RawCue> timed) {
    return new RawTranscript(title, metadata, language, untimed, timed, List.of());
  }
}
