// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a transcript, with the name of its speaker separated: {@code (00:12:31) 李雷：下面看成本}.
 * Without round brackets around the time, only names that programs make up count: {@code 成本：14%} is
 * text.
 */
record SpokenLine(Optional<String> speaker, String text) {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<name>(?:SPEAKER|Speaker|发言人|说话人|讲者)[ _]?\\d{1,3})\\s?[:：]\\s*+(?<text>\\S)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}·._ -]{0,29})[:：](?!//)\\s*+(?<text>\\S)");

  static SpokenLine of(String line, String text) {
    Pattern form = line.startsWith("(") || line.startsWith("（") ? NAMED : NUMBERED;
    Matcher matcher = form.matcher(text);
    return matcher.lookingAt()
        ? new SpokenLine(
            Optional.of(matcher.group("name").strip()), text.substring(matcher.start("text")))
        : new SpokenLine(Optional.empty(), text);
  }
}
