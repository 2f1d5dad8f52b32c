// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.Random;

/** Random lines of what cues contain: times, arrows, tags, labels and text. */
public final class CueLikeText {
  private static final String[] PIECES = {
    "00:00:01,000",
    "1:02:03.450",
    "00:59.100",
    "0:0:6.90",
    "01:00:00,000",
    "1:02",
    "-",
    " --> ",
    "-->",
    ",",
    " align:start position:0%",
    " line=1",
    " x",
    " ",
    "\u2028",
    ":",
    ".",
    "9",
    "٣",
    "/",
    "v",
    "i",
    "c.x",
    "br",
    "<",
    ">",
    "{",
    "&",
    "甲",
    "张三：",
    "Anna: ",
    "[甲]",
    "【MC】 ",
    ">> ",
    "–",
    "a",
    "\u3000",
    "Ω",
    "é"
  };

  private CueLikeText() {}

  public static String of(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    if (!text.isEmpty() && random.nextInt(4) == 0) {
      text.setCharAt(random.nextInt(text.length()), "0:,. x".charAt(random.nextInt(6)));
    }
    return text.toString();
  }
}
