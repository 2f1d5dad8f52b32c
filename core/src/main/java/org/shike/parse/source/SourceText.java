// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.Message;
import org.shike.transcript.Problem;

/**
 * The characters of a file, and what was wrong with its bytes.
 *
 * @param text its lines end with LF; without byte-order marks and invisible watermarks
 * @param problems of the size and the encoding
 */
public record SourceText(String text, List<Problem> problems) {
  public SourceText {
    problems = List.copyOf(problems);
  }

  /**
   * Decodes the bytes of a file.
   *
   * @param hint the encoding for a file whose bytes do not show it
   */
  public static SourceText of(SourceBytes source, Optional<Charset> hint) {
    List<Problem> problems = new ArrayList<>();
    String text = decode(source, TextEncoding.of(source, hint), problems);
    for (Message missing : source.missing()) {
      problems.add(new Problem(lines(text), 1, missing));
    }
    return new SourceText(text, problems);
  }

  private static String decode(SourceBytes source, TextEncoding encoding, List<Problem> problems) {
    Charset charset = encoding.charset();
    if (encoding.isGuess()) {
      problems.add(
          new Problem(1, 1, Message.of("bytes that are not UTF-8; read as %s", charset.name())));
    }
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(source.bytes());
    CharBuffer chars = CharBuffer.allocate(source.bytes().length + 1);
    if (decoder.decode(in, chars, source.isWhole()).isError()) {
      int line = lines(PlainLines.of(chars.flip()));
      problems.add(
          new Problem(line, 1, Message.of("bytes that are not %s; replaced", charset.name())));
      in.rewind();
      chars.clear();
      replacing(decoder).decode(in, chars, source.isWhole());
    }
    return PlainLines.of(chars.flip());
  }

  private static CharsetDecoder replacing(CharsetDecoder decoder) {
    return decoder
        .reset()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  /** The number of the last line of a text. */
  private static int lines(String text) {
    return 1 + (int) text.chars().filter(character -> character == '\n').count();
  }
}
