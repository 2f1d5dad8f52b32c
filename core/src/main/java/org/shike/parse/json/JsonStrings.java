// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.regex.Pattern;
import org.shike.parse.source.PlainLines;

/** Keeps everything that looks like text in a file without times. */
final class JsonStrings {
  private static final Pattern PROSE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|\\p{L}\\s+\\S");

  private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

  private final int maxLength;
  private final JsonSpeech speech;

  JsonStrings(int maxLength, JsonSpeech speech) {
    this.maxLength = maxLength;
    this.speech = speech;
  }

  /** Accepts all strings in a value, except keys, identifiers and addresses, which nobody reads. */
  void value(JsonSource json) {
    json.object(key -> value(json));
    json.array(() -> value(json));
    json.string()
        .filter(string -> PROSE.matcher(string).find())
        .ifPresent(string -> text(json.line(), string));
  }

  /** Adds a text by paragraphs, divided into allowed lengths. */
  void text(int line, String text) {
    for (String paragraph : PARAGRAPHS.split(PlainLines.of(text), -1)) {
      String rest = paragraph.strip();
      while (!rest.isEmpty()) {
        String head = rest.substring(0, border(rest));
        speech.addUntimed(line, head);
        rest = rest.substring(head.length()).strip();
      }
    }
  }

  private int border(String text) {
    if (text.length() <= maxLength) {
      return text.length();
    }
    boolean cutsPair = maxLength > 1 && Character.isHighSurrogate(text.charAt(maxLength - 1));
    return cutsPair ? maxLength - 1 : maxLength;
  }
}
