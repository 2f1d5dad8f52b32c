// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.shike.search.Highlight;
import org.shike.search.Snippet;
import org.shike.transcript.TimeBasis;

/** Snippets with everything that a renderer has to look at; the same for the same seed. */
final class RandomSnippets {
  private static final String[] PARTS = {
    "云",
    "成本",
    "Graviton",
    "4",
    "12",
    "C++",
    "é",
    "e\u0301",
    "。",
    "，",
    "“",
    "”",
    "（",
    "）",
    "！",
    "😀",
    "👨‍👩‍👧",
    "❤️",
    "𠮷",
    "①",
    "￥",
    " ",
    " ",
    "  ",
    "\u3000",
    "\u00A0",
    "\n",
    "\r\n",
    "\t",
    "\u2028",
    "\u0000",
    "\u0007",
    "\u001b[31m",
    "\u009b",
    "\u202E",
    "\u2066",
    "\uFFFE",
    "\uD800",
    "\uDC00",
    "\uFEFF",
    "\u200B",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "&lt;",
    "<b>",
    "</mark>",
    "-->",
    "*",
    "**",
    "_",
    "__",
    "`",
    "```",
    "[",
    "](x)",
    "![",
    "#",
    "# ",
    "- ",
    "+ ",
    "1. ",
    "2) ",
    ">",
    "|",
    "~~",
    "\\",
    "===",
    "---",
    "https://example.org/",
    "www.example.org",
    "{{",
    "$",
    ".",
    ",",
    ")",
    "%"
  };

  private RandomSnippets() {}

  static Snippet of(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(8); parts > 0; parts--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return new Snippet(text.toString(), highlights(text.toString(), random));
  }

  private static List<Highlight> highlights(String text, Random random) {
    List<Highlight> highlights = new ArrayList<>();
    int from = random.nextInt(3);
    while (from < text.length()) {
      int to = Math.min(text.length(), from + 1 + random.nextInt(4));
      highlights.add(highlight(from, to));
      from = to + 1 + random.nextInt(4);
    }
    return highlights;
  }

  static Highlight highlight(int from, int to) {
    return new Highlight(from, to, Optional.empty(), TimeBasis.NONE, Optional.empty());
  }

  /** What people shall see of the pieces of a snippet, highlights being the marked ones. */
  static List<Piece> shown(Snippet snippet) {
    return Piece.of(snippet).stream().map(piece -> piece.map(RandomSnippets::shown)).toList();
  }

  /** Written with other means than what it tests. */
  static String shown(String text) {
    return text.replaceAll("[\\r\\n\\t\\u2028\\u2029]", " ")
        .replaceAll(
            "[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]",
            "\uFFFD");
  }
}
