// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes the bytes of files as editors, converters, accidents and attackers do. */
public final class FuzzMutator {
  /** Longer ones find nothing that these do not. */
  private static final int MAX_LENGTH = 32_768;

  private static final int MAX_CHANGES = 6;
  private static final int MAX_RANGE = 60;

  private static final List<byte[]> TOKENS =
      Stream.concat(
              Stream.of(
                      "\n",
                      "\n\n",
                      "\r\n",
                      "\r",
                      " ",
                      "\t",
                      "\u3000",
                      "\u00A0",
                      "\u0000",
                      "\u200B",
                      "\u200C",
                      "\uFEFF",
                      "\uFFFD",
                      "\u2028",
                      "\u0085",
                      "😀",
                      "成本",
                      "cost",
                      "A: ",
                      "甲：",
                      "- ",
                      ">> ",
                      "[甲] ",
                      "# ",
                      "### ",
                      "**",
                      "`",
                      "```\n",
                      "---\n",
                      "|",
                      "|-|-|\n",
                      "> ",
                      "1. ",
                      "[",
                      "]",
                      "(",
                      ")",
                      "（",
                      "【",
                      "-->",
                      " --> ",
                      "->",
                      "→",
                      "<",
                      ">",
                      "</",
                      "/>",
                      "<b>",
                      "<v 甲>",
                      "<c>",
                      "<tt>",
                      "</tt>",
                      "<p>",
                      "<span>",
                      "<br/>",
                      "<!--",
                      "<![CDATA[",
                      "<!DOCTYPE a>",
                      "<?xml",
                      "xmlns=\"\"",
                      "&",
                      "&amp;",
                      "&lt;",
                      "&#0;",
                      "&#x10FFFF;",
                      ";",
                      "{",
                      "}",
                      "{\\an8}",
                      "{\\k9}",
                      "\\",
                      "\\N",
                      "\\u0000",
                      "\\uD800",
                      "\"",
                      "'",
                      ":",
                      ",",
                      "null",
                      "true",
                      "NaN",
                      "-1",
                      "0",
                      "1e9",
                      "1e999999999",
                      "9999999999999999999",
                      "-0.0",
                      "0.1",
                      "00:00:01,000 --> 00:00:02,000\n",
                      "00:01.000 --> 00:00.500\n",
                      "0:00:01.000",
                      "9999:59:59,999",
                      "[00:01.50]",
                      "<00:00:01.000>",
                      "0:00:01.000,0:00:02.000\n",
                      "-00:00:01,000",
                      "12:30",
                      "72:00",
                      "00:60:00",
                      "[1:00 - 2:00] ",
                      "（约 5 分钟）",
                      "WEBVTT\n\n",
                      "NOTE ",
                      "STYLE\n",
                      "Language: zh\n",
                      "X-TIMESTAMP-MAP=LOCAL:0\n",
                      "[offset:+500]",
                      "[ti:题]",
                      "[Events]\n",
                      "Format: Start, End, Text\n",
                      "Dialogue: 0,",
                      "Comment: ",
                      "\"text\":",
                      "\"start\":",
                      "\"end\":",
                      "\"words\":[",
                      "\"cues\":[",
                      "\"segments\":[",
                      "\"sectionIndex\":9",
                      "begin=\"1s\"",
                      "dur=\"1s\"")
                  .map(token -> token.getBytes(StandardCharsets.UTF_8)),
              Stream.of(
                  // Halves of a surrogate pair, broken UTF-8, other encodings, the head of gzip.
                  new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                  new byte[] {(byte) 0xED, (byte) 0xB0, (byte) 0x80},
                  new byte[] {(byte) 0xF0, (byte) 0x9F},
                  new byte[] {(byte) 0xFF, (byte) 0xFE},
                  new byte[] {(byte) 0xFE, (byte) 0xFF},
                  new byte[] {(byte) 0xB3, (byte) 0xC9, (byte) 0xB1, (byte) 0xBE},
                  new byte[] {0, 'a', 0, '\n', 0, '1', 0, ':'},
                  new byte[] {0x1f, (byte) 0x8b, 8, 0}))
          .toList();

  private final List<byte[]> files;
  private final Random random;

  /**
   * Makes one.
   *
   * @param files whose parts are mixed
   * @param random decides all
   */
  public FuzzMutator(List<byte[]> files, Random random) {
    this.files = files;
    this.random = random;
  }

  /** A changed copy. */
  public byte[] mutated(byte[] file) {
    byte[] bytes = file;
    for (int changes = 1 + random.nextInt(MAX_CHANGES); changes > 0; changes--) {
      bytes = changed(bytes);
    }
    return bytes.length > MAX_LENGTH ? part(bytes, 0, MAX_LENGTH) : bytes;
  }

  private byte[] changed(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + random.nextInt(MAX_RANGE));
    int line = startOfLine(bytes, at);
    int end = endOfLine(bytes, at);
    return switch (random.nextInt(13)) {
      case 0 -> flipped(bytes, at);
      case 1 -> spliced(bytes, at, to);
      case 2 -> spliced(bytes, at, at, part(bytes, at, to));
      case 3, 4, 5 -> spliced(bytes, at, at, token());
      case 6 -> spliced(bytes, at, to, token());
      case 7 -> spliced(bytes, line, end);
      case 8 -> spliced(bytes, line, line, part(bytes, line, end));
      case 9 -> moved(bytes, line, end);
      case 10 -> joined(bytes, at, files.get(random.nextInt(files.size())));
      case 11 -> random.nextInt(4) == 0 ? part(bytes, 0, at) : bytes;
      default -> spliced(bytes, at, at, token(), token());
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    if (at < flipped.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** The line goes somewhere else. */
  private byte[] moved(byte[] bytes, int line, int end) {
    byte[] rest = spliced(bytes, line, end);
    int place = startOfLine(rest, random.nextInt(rest.length + 1));
    return spliced(rest, place, place, part(bytes, line, end));
  }

  private byte[] joined(byte[] bytes, int at, byte[] other) {
    int from = random.nextInt(other.length + 1);
    return spliced(bytes, at, bytes.length, part(other, from, other.length));
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size()));
  }

  private static int startOfLine(byte[] bytes, int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int endOfLine(byte[] bytes, int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(bytes.length, end + 1);
  }

  private static byte[] part(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + MAX_RANGE);
    out.write(bytes, 0, from);
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
