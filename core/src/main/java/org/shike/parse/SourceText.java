// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The characters of a file, and what was wrong with its bytes.
 *
 * @param text without a byte-order mark
 * @param problems of the size and the encoding
 */
record SourceText(String text, List<Problem> problems) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  SourceText {
    problems = List.copyOf(problems);
  }

  static SourceText read(InputStream in, int maxBytes) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes);
    List<Problem> problems = new ArrayList<>();
    String text = decode(bytes, problems);
    if (bytes.length == maxBytes && in.read() >= 0) {
      problems.add(
          new Problem(
              lines(text),
              1,
              "the file is larger than " + maxBytes + " bytes; the rest was not read"));
    }
    return new SourceText(text, problems);
  }

  private static String decode(byte[] bytes, List<Problem> problems) {
    CharsetDecoder decoder = charsetOf(bytes).newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, chars, true);
    if (result.isError()) {
      int line = lines(chars.flip().toString());
      problems.add(new Problem(line, 1, "bytes that are no " + decoder.charset() + "; replaced"));
      in.rewind();
      chars.clear();
      replacing(decoder).decode(in, chars, true);
    }
    decoder.flush(chars);
    return withoutByteOrderMark(chars.flip().toString());
  }

  private static CharsetDecoder replacing(CharsetDecoder decoder) {
    return decoder
        .reset()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  private static Charset charsetOf(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static String withoutByteOrderMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** The number of the line in which a text ends. */
  private static int lines(String text) {
    return 1 + (int) text.chars().filter(character -> character == '\n').count();
  }
}
