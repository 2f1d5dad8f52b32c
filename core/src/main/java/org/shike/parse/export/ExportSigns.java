// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.util.List;
import org.shike.parse.source.TextHead;

/** The signs by which texts that programs print, export or publish are recognised. */
public final class ExportSigns {
  private ExportSigns() {}

  /** Nearly every line except log lines starts a cue. */
  public static boolean isWhisperConsole(String text) {
    List<String> lines = TextHead.lines(text);
    long cues = lines.stream().filter(WhisperConsoleReader::isCue).count();
    long logged = lines.stream().filter(WhisperConsoleReader::isLog).count();
    return cues > 0 && cues * 2 >= lines.size() - logged;
  }

  public static boolean isDescription(String text) {
    return DescriptionReader.hasChapters(TextHead.of(text));
  }

  public static boolean isMeeting(String text) {
    return MeetingReader.isMeeting(TextHead.of(text));
  }

  public static boolean isTsv(String text) {
    List<String> lines = TextHead.lines(text);
    long labels = lines.stream().filter(TsvColumns::isLabel).count();
    return lines.stream().findFirst().filter(TsvColumns::isHeader).isPresent()
        || (labels > 1 && labels * 2 >= lines.size());
  }
}
