// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.Random;

/** Texts from all corners of Unicode, with what the analyzers treat specially. */
final class RandomText {
  private static final int MOST_PIECES = 60;
  private static final int LONGEST_PIECE = 5;

  private static final String[] ALPHABETS = {
    "云成本降低性能的实例",
    "一二三四〇零两十百千万亿点分之年月倍个",
    "雲端運算實例著乾坤",
    "abcXYZ019",
    "0123456789.,%",
    " .,，。%-/_+#&'’\t\n\u3000",
    "𠮷𩸽😀👨‍👩‍👧🇨🇳❤️👍🏽",
    "ＡＺ０９．，％",
    "éÖßİıe\u0301",
    "데ータ한국กำ",
    "aeoEOd\u0301\u0302\u0316\u0323\u031B",
    "가\u1112\u1161\u11ABかハ\u3099\u309A",
    "Å豈क़क\u093C葛\uFE00\uDB40\uDD00\u05DC\u05BC",
    "ПриветमرحباΩμ",
    "\u0000\u0001\u0007\uFEFF\u200B\u200D\uFE0F\u20E3",
    "①Ⅷ²℃⅓㎡㎏",
    "ﾃﾞｰﾀﾊﾟ\u00AD\u2060々ゝゞヽ",
    "第壹贰叁佰拾分之个台月日号/-",
    "\uD800x\uDC00",
    "\uDBFF\uDFFF\uDB40\uDC20\uE000\uFFFF",
  };

  private RandomText() {}

  /** A text of up to 60 pieces, each drawn from one alphabet or from all of UTF-16. */
  static String of(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(MOST_PIECES); pieces > 0; pieces--) {
      int kind = random.nextInt(ALPHABETS.length + 1);
      for (int length = 1 + random.nextInt(LONGEST_PIECE); length > 0; length--) {
        if (kind < ALPHABETS.length) {
          appendOne(text, ALPHABETS[kind], random);
        } else {
          text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        }
      }
    }
    return text.toString();
  }

  private static void appendOne(StringBuilder text, String alphabet, Random random) {
    int characters = alphabet.codePointCount(0, alphabet.length());
    int at = alphabet.offsetByCodePoints(0, random.nextInt(characters));
    text.appendCodePoint(alphabet.codePointAt(at));
  }
}
