// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cue in one line, with its start and end as two numbers before the text.
 *
 * @param number of the line, from 1 on
 * @param start in the unit of the format
 * @param end in the same unit; empty for a cue that lasts until the next one starts
 * @param text with all markup
 */
record CountedLine(int number, long start, OptionalLong end, String text) {
  /** MicroDVD, in frames: {@code {100}{150}文字}. */
  static final Pattern IN_FRAMES =
      Pattern.compile("\\s{0,9}\\{(\\d{1,9})\\}\\s?\\{(\\d{0,9})\\}(.*)");

  /** MPL2, in tenths of a second: {@code [40][60]文字}. */
  static final Pattern IN_TENTHS =
      Pattern.compile("\\s{0,9}\\[(\\d{1,9})\\]\\s?\\[(\\d{0,9})\\](.*)");

  static Optional<CountedLine> of(Pattern form, int number, String line) {
    Matcher matcher = form.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new CountedLine(
                number,
                Long.parseLong(matcher.group(1)),
                end(matcher.group(2)),
                matcher.group(3).strip()))
        : Optional.empty();
  }

  private static OptionalLong end(String digits) {
    return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
  }
}
