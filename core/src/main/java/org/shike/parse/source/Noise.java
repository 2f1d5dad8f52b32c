// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.shike.transcript.Message;

/**
 * How much of the beginning of a file cannot be text. A text in an encoding that extends ASCII is
 * free of control bytes, however many of its other bytes are broken, while one in nine bytes of a
 * film, a picture or an archive is a control byte. In UTF-16 and UTF-32, which have larger units,
 * the characters are counted.
 *
 * @param noise number of bytes or characters that cannot be text
 * @param all number of bytes or characters that were examined
 * @param isWide whether characters were counted
 */
public record Noise(int noise, int all, boolean isWide) {
  /** A file of another kind may begin with text, like an MP3 file with the words of a song. */
  private static final int HEAD = 1 << 20;

  /** One in this many is an accident. */
  private static final int ALLOWED_SHARE = 32;

  /** This many are an accident if there is at least as much text. */
  private static final int ALLOWED = 8;

  /** What programs write in texts: backspace, tab, line ends, the start of a colour code. */
  private static final String IN_TEXTS = "\b\t\n\u000B\f\r\u001B";

  private static final char LAST_CONTROL = '\u001F';
  private static final char DELETE = '\u007F';
  private static final char REPLACEMENT = '\uFFFD';

  public static Noise in(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    Optional<Charset> wide = TextEncoding.wide(bytes);
    return wide.isPresent() ? inWide(new String(head, wide.get())) : inNarrow(head);
  }

  private static Noise inNarrow(byte[] head) {
    int length = withoutPadding(head);
    int controls = 0;
    for (int at = 0; at < length; at++) {
      controls += isControl(head[at]) ? 1 : 0;
    }
    return new Noise(controls, length, false);
  }

  /** A full disk leaves NULs at the end of a text; a file of nothing but NULs is not a text. */
  private static int withoutPadding(byte[] head) {
    int length = head.length;
    while (length > 0 && head[length - 1] == 0) {
      length--;
    }
    return length == 0 ? head.length : length;
  }

  private static Noise inWide(String head) {
    int noise = (int) head.codePoints().filter(Noise::isNoCharacter).count();
    return new Noise(noise, head.codePointCount(0, head.length()), true);
  }

  private static boolean isNoCharacter(int character) {
    return isControl(character)
        || character == REPLACEMENT
        || Character.getType(character) == Character.UNASSIGNED
        || Character.getType(character) == Character.PRIVATE_USE;
  }

  private static boolean isControl(int character) {
    boolean isCode = character >= 0 && character <= LAST_CONTROL;
    return (isCode && IN_TEXTS.indexOf(character) < 0) || character == DELETE;
  }

  /** Whether the file is not a text. */
  public boolean isTooMuch() {
    int text = all - noise;
    return noise > Math.min(text, ALLOWED) + text / ALLOWED_SHARE;
  }

  public Message message() {
    return isWide
        ? Message.of(
            "not a text file; %d of its first %d characters are not valid; name a transcript, such"
                + " as subtitles or a summary",
            noise, all)
        : Message.of(
            "not a text file; %d of its first %d bytes are control characters; name a transcript,"
                + " such as subtitles or a summary",
            noise, all);
  }
}
