// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shike.transcript.Cue;

/** Reads a text as if it were a file. */
public final class ReadText {
  private ReadText() {}

  public static ParseResult read(String name, String text) {
    return read(TranscriptParser.standard(), name, text);
  }

  public static ParseResult read(TranscriptParser parser, String name, String text) {
    return read(parser, name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static ParseResult read(TranscriptParser parser, String name, byte[] bytes) {
    try {
      return parser.read(name, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> texts(ParseResult result) {
    return result.transcript().cues().stream().map(Cue::text).toList();
  }
}
