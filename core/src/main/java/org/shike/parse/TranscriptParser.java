// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
 * a {@link Problem} where it looks like a mistake.
 *
 * <p>Text is UTF-8 or UTF-16, with or without a byte-order mark, GB18030 or Big5; which of them is
 * told from the bytes. Files packed with gzip are unpacked.
 */
public final class TranscriptParser {
  /**
   * How much of a file, and of what is packed in it, is read where nothing else is said: 64 MiB,
   * about 600 hours of speech. A larger file is hardly a transcript and could exhaust the memory,
   * as could a small one that unpacks without end.
   */
  public static final int DEFAULT_MAX_BYTES = 64 << 20;

  private static final TranscriptParser STANDARD =
      new TranscriptParser(DEFAULT_MAX_BYTES, Optional.empty());

  private final int maxBytes;
  private final Optional<Charset> charset;

  private TranscriptParser(int maxBytes, Optional<Charset> charset) {
    this.maxBytes = maxBytes;
    this.charset = charset;
  }

  /** {@return the parser with default limits} */
  public static TranscriptParser standard() {
    return STANDARD;
  }

  /**
   * Reads a file with the {@link #standard()} parser; the id of the transcript is the file's name.
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
    return new TranscriptParser(maxBytes, charset);
  }

  /**
   * The same parser with an encoding for files whose bytes do not tell theirs; without it they are
   * read as UTF-8.
   *
   * @param charset such as windows-1252
   * @return a new parser
   */
  public TranscriptParser withCharset(Charset charset) {
    return new TranscriptParser(maxBytes, Optional.of(charset));
  }

  /**
   * Reads a file.
   *
   * @param file with the id the transcript gets
   * @return what was understood of it
   * @throws IOException if the file cannot be read
   */
  public ParseResult read(TranscriptFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return read(file.id(), in);
    }
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
    return new SummaryReader().read(id, SourceText.read(in, maxBytes, charset));
  }
}
