// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.shike.parse.TranscriptFormat.LRC;
import static org.shike.parse.TranscriptFormat.MEETING;
import static org.shike.parse.TranscriptFormat.SRT;
import static org.shike.parse.TranscriptFormat.SUMMARY;
import static org.shike.parse.TranscriptFormat.WEBVTT;

import java.util.Arrays;
import java.util.Optional;

/** Finds the format of a file. */
final class FormatDetection {
  private FormatDetection() {}

  /**
   * The format of a file by its content, or, if that is not enough, by the extension of its name.
   */
  static TranscriptFormat of(String name, String text) {
    Optional<TranscriptFormat> named = TranscriptFormat.ofExtension(name);
    return JsonShape.of(text)
        .or(() -> bySigns(text))
        // Without its signature, WebVTT looks like SubRip; LRC without fractions looks like a
        // meeting.
        .filter(found -> found != SRT || named.filter(WEBVTT::equals).isEmpty())
        .filter(found -> found != MEETING || named.filter(LRC::equals).isEmpty())
        .or(() -> named)
        .orElse(SUMMARY);
  }

  /** The constants of {@link TranscriptFormat} are in the order in which they are tried. */
  private static Optional<TranscriptFormat> bySigns(String text) {
    return Arrays.stream(TranscriptFormat.values())
        .filter(format -> format.isSignOf(text))
        .findFirst();
  }
}
