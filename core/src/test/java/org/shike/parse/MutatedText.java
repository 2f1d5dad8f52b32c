// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes texts at random as editors, converters and accidents do. */
public final class MutatedText {
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          " ",
          "    ",
          "- ",
          "  - ",
          "1. ",
          "> ",
          "# ",
          "### ",
          "**",
          "`",
          "```\n",
          "---\n",
          "━━━━\n",
          "|",
          "|---|---|\n",
          "(",
          ")",
          "[",
          "]",
          "（",
          "】",
          "：",
          ": ",
          " - ",
          "~",
          "12:30",
          "[1:00 - 2:00] ",
          "0:00-5:00 ",
          "00:10:00 - ",
          "(3:00 - 结束)",
          "12:75",
          "（约 5 分钟）",
          "关键要点",
          "日程",
          "文字。",
          "<b>",
          "&",
          "\\",
          "*",
          "_",
          "\t",
          "\u3000",
          "\r",
          "𠮷");

  private MutatedText() {}

  public static String of(List<String> texts, Random random) {
    List<String> lines = new ArrayList<>(texts.get(random.nextInt(texts.size())).lines().toList());
    for (int changes = 1 + random.nextInt(6); changes > 0 && !lines.isEmpty(); changes--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
        case 2 -> lines.add(at, lines.remove(random.nextInt(lines.size())));
        default -> lines.set(at, changed(lines.get(at), random));
      }
    }
    return String.join("\n", lines);
  }

  private static String changed(String line, Random random) {
    int[] characters = line.codePoints().toArray();
    int from = random.nextInt(characters.length + 1);
    int to = Math.min(characters.length, from + random.nextInt(4));
    return new String(characters, 0, from)
        + PIECES.get(random.nextInt(PIECES.size()))
        + new String(characters, to, characters.length - to);
  }
}
