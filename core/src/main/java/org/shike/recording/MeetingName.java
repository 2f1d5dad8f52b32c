// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How meeting services name recordings, or the folders they are in: with the topic. */
@SuppressWarnings("ImmutableEnumChecker") // the field is a pattern
enum MeetingName {
  /** {@code 2025-12-03 10.22.05 Weekly 81234567890}, a folder. */
  ZOOM("\\d{4}-\\d{2}-\\d{2} \\d{2}[.:]\\d{2}[.:]\\d{2} (.{1,200}?)(?: \\d{3,12})?"),
  /** {@code Weekly-20260602_140131-Meeting Recording}. */
  TEAMS("(.{1,200})-\\d{8}_\\d{6}(?:UTC)?-(?:Meeting (?:Recording|Transcript)|会议录制|会议记录|会议脚本)"),
  /** {@code Weekly - 2026_06_02 14_00 CST - Transcript}; a file name cannot have the signs. */
  MEET(
      "(.{1,200}) [-–] \\d{4}[-_/.]\\d{2}[-_/.]\\d{2} \\d{2}[-_:.]\\d{2}(?: [A-Z0-9+-]{1,6})?"
          + " [-–] (?:Transcript|Recording|Notes by Gemini|转写内容|文字记录)");

  private final Pattern form;

  MeetingName(String form) {
    this.form = Pattern.compile(form);
  }

  /** The topic of a meeting by the name of a recording or of its folder. */
  static Optional<String> topic(String name) {
    return Arrays.stream(values())
        .map(service -> service.form.matcher(name))
        .filter(Matcher::matches)
        .map(found -> found.group(1).strip())
        .filter(topic -> !topic.isEmpty())
        .findFirst();
  }
}
