// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.util.List;
import java.util.regex.Pattern;
import org.shike.parse.source.TextHead;

/** The signs by which subtitles and lyrics are recognised. */
public final class SubtitleSigns {
  private SubtitleSigns() {}

  public static boolean isWebVtt(String text) {
    return text.stripLeading().startsWith("WEBVTT")
        && text.lines()
            .filter(line -> !line.isBlank())
            .findFirst()
            .filter(line -> SubtitleComments.isSignature(line.strip()))
            .isPresent();
  }

  public static boolean isSubRip(String text) {
    return hasTimes(text, TimingLine.withArrow());
  }

  public static boolean isSbv(String text) {
    return hasTimes(text, TimingLine.withComma());
  }

  private static boolean hasTimes(String text, TimingLine timing) {
    List<String> lines = TextHead.lines(text);
    return TextHead.areCues(lines.stream().filter(timing::matches).count(), lines.size());
  }

  /** Nearly every line of a song has a time; text transcripts have times without fractions. */
  public static boolean isLrc(String text) {
    List<String> lines = TextHead.lines(text);
    long stamped = lines.stream().filter(LrcLine::isLyrics).count();
    long fractions = lines.stream().filter(LrcLine::hasFraction).count();
    return TextHead.areCues(fractions, stamped) && stamped * 2 >= lines.size();
  }

  public static boolean isMicroDvd(String text) {
    return isCounted(text, CountedLine.IN_FRAMES, FrameRate.of(FrameRate.ASSUMED));
  }

  public static boolean isMpl2(String text) {
    return isCounted(text, CountedLine.IN_TENTHS, CountedReader.TENTHS);
  }

  /**
   * Whether there are two or more cues that can be spoken in their time, and hardly anything else.
   */
  private static boolean isCounted(String text, Pattern form, double unitsPerSecond) {
    List<String> lines = TextHead.lines(text);
    List<CountedLine> counted =
        lines.stream().flatMap(line -> CountedLine.of(form, 1, line).stream()).toList();
    return counted.size() > 1
        && counted.size() * 2 >= lines.size()
        && !CountedReader.rate(counted, unitsPerSecond).isTooFast();
  }
}
