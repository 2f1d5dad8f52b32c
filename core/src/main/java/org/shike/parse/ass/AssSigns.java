// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import java.util.List;
import java.util.regex.Pattern;
import org.shike.parse.source.TextHead;

/** The signs by which ASS and SSA are recognised. */
public final class AssSigns {
  private static final Pattern SECTION =
      Pattern.compile("(?i)\\[(?:script info|v4\\+{0,2} styles\\+{0,2}|events)\\]");
  private static final Pattern EVENT =
      Pattern.compile("\\s{0,9}Dialogue:[^,]{0,20},\\s{0,9}\\d{1,4}:\\d{1,2}:\\d{1,2}[.,:]\\d");

  private AssSigns() {}

  /** A file starts with a section of ASS, or, without sections, has enough events. */
  public static boolean isAss(String text) {
    List<String> lines = TextHead.lines(text);
    long events = lines.stream().filter(line -> EVENT.matcher(line).lookingAt()).count();
    boolean isHeaded =
        lines.stream()
            .filter(line -> !line.startsWith(";"))
            .findFirst()
            .filter(line -> SECTION.matcher(line.strip()).matches())
            .isPresent();
    return isHeaded || TextHead.areCues(events, lines.size());
  }
}
