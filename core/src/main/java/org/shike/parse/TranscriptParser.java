// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shike.transcript.Transcript;

/**
 * Reads files into transcripts. Immutable and thread-safe.
 *
 * <pre>{@code
 * ParseResult result = TranscriptParser.parse(Path.of("summary.md"));
 * result.problems().forEach(System.err::println);
 * Transcript transcript = result.transcript();
 * }</pre>
 *
 * <p>Content never makes it throw: what is not understood is kept as untimed text, and reported as
 * a {@link Problem} where it looks like a mistake. Text is UTF-8, or UTF-16 with a byte-order mark.
 */
public final class TranscriptParser {
  /**
   * How much of a file is read where nothing else is said: 64 MiB, about 600 hours of speech. A
   * larger file is hardly a transcript and could exhaust the memory.
   */
  public static final int DEFAULT_MAX_BYTES = 64 << 20;

  private static final TranscriptParser STANDARD = new TranscriptParser(DEFAULT_MAX_BYTES);

  private final int maxBytes;

  private TranscriptParser(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** {@return the parser with default limits} */
  public static TranscriptParser standard() {
    return STANDARD;
  }

  /**
   * Reads a file with the {@link #standard()} parser; the id of the transcript is the one the file
   * gives itself in its front matter, else its name.
   *
   * @param file a transcript
   * @return what was understood of it
   * @throws IOException if the file cannot be read
   */
  public static ParseResult parse(Path file) throws IOException {
    return STANDARD.read(TranscriptFile.of(file));
  }

  /**
   * The same parser with another limit on the size of a file; what lies behind it is not read, and
   * reported.
   *
   * @param maxBytes 1 or more; {@link Integer#MAX_VALUE} for as much as an array holds
   * @return a new parser
   */
  public TranscriptParser withMaxBytes(int maxBytes) {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes must be 1 or more, but was " + maxBytes);
    }
    return new TranscriptParser(maxBytes);
  }

  /**
   * Reads a file.
   *
   * @param file with the id the transcript gets unless the file itself names one
   * @return what was understood of it
   * @throws IOException if the file cannot be read
   */
  public ParseResult read(TranscriptFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return named(read(file.id(), in));
    }
  }

  /** An id that a file gives itself stays the same wherever the file lies. */
  private static ParseResult named(ParseResult result) {
    Transcript read = result.transcript();
    return read.metadata().getOrDefault("id", List.of()).stream()
        .filter(id -> !id.isBlank())
        .findFirst()
        .map(id -> new Transcript(id, read.title(), read.metadata(), read.sections(), read.cues()))
        .map(transcript -> new ParseResult(transcript, result.problems()))
        .orElse(result);
  }

  /**
   * Reads a stream up to its end and leaves it open.
   *
   * @param id the id the transcript gets
   * @param in the bytes of the file
   * @return what was understood of it
   * @throws IOException if the stream cannot be read
   */
  public ParseResult read(String id, InputStream in) throws IOException {
    return new SummaryReader().read(id, SourceText.read(in, maxBytes));
  }
}
