// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shike.parse.source.Noise;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingLimits;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.SourceBytes;
import org.shike.parse.source.SourceText;
import org.shike.parse.source.StockPhrases;
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
 * <p>No text makes it throw: what it does not understand is kept as untimed text, and reported as a
 * {@link org.shike.transcript.Problem} if it looks like a mistake. A file that is not a text, such
 * as a video, is rejected with a {@link MalformedTranscriptException}.
 *
 * <p>Text is UTF-8, UTF-16 or UTF-32, with or without a byte-order mark, GB18030 or Big5; the bytes
 * show which. Files compressed with gzip are decompressed.
 */
public final class TranscriptParser {
  /**
   * How many bytes of a file are read by default, before and after decompression: 64 MiB, about 600
   * hours of speech, or a sixteenth of the largest heap if that is less. A larger file is hardly a
   * transcript and could exhaust the memory, and so could a small one that decompresses without
   * end.
   */
  public static final int DEFAULT_MAX_BYTES = ReadingLimits.DEFAULT_MAX_BYTES;

  /**
   * How much of a line of subtitles is read by default. Nobody says more at one time, and steps
   * that read a line repeatedly become slow with longer ones.
   */
  public static final int DEFAULT_MAX_LINE_LENGTH = ReadingLimits.DEFAULT_MAX_LINE_LENGTH;

  /**
   * How many cues of a subtitle file are read by default: at one word per cue, about 100 hours of
   * speech. Each takes a few hundred bytes of memory, whatever its size in the file.
   */
  public static final int DEFAULT_MAX_CUES = ReadingLimits.DEFAULT_MAX_CUES;

  /**
   * How deep lists, quotes, elements, objects and arrays may be nested by default. No transcript
   * reaches this depth, and parsing stays linear.
   */
  public static final int DEFAULT_MAX_NESTING = ReadingLimits.DEFAULT_MAX_NESTING;

  private static final TranscriptParser STANDARD = new TranscriptParser(FileOptions.STANDARD);

  private final FileOptions options;

  private TranscriptParser(FileOptions options) {
    this.options = options;
  }

  /** {@return the parser with default limits} */
  public static TranscriptParser standard() {
    return STANDARD;
  }

  /**
   * Reads a file with the {@link #standard()} parser; the id of the transcript is the one that the
   * file states, in its front matter or as Shike's JSON, else the file name.
   *
   * @param file a transcript
   * @return the transcript and the problems
   * @throws MalformedTranscriptException if the file is not a text
   * @throws IOException if the file cannot be read
   */
  public static ParseResult parse(Path file) throws IOException {
    return STANDARD.read(TranscriptFile.of(file));
  }

  /**
   * The same parser with another limit on the size of a file; the rest of a larger file is not
   * read, which is reported and makes {@link ParseResult#isWhole()} false.
   *
   * @param maxBytes 1 or more; {@link Integer#MAX_VALUE} for as much as an array can hold
   * @return a new parser
   */
  public TranscriptParser withMaxBytes(int maxBytes) {
    return limited(limits -> limits.withMaxBytes(maxBytes));
  }

  /**
   * The same parser with another limit on the length of a line of subtitles, in UTF-16 code units;
   * the rest of a longer line is not read, which is reported. Other formats have no such limit.
   *
   * @param maxLineLength 1 or more; {@link Integer#MAX_VALUE} for no limit
   * @return a new parser
   */
  public TranscriptParser withMaxLineLength(int maxLineLength) {
    return limited(limits -> limits.withMaxLineLength(maxLineLength));
  }

  /**
   * The same parser with another limit on the cues of a subtitle file; cues beyond it are not read,
   * which is reported. Other formats have no such limit.
   *
   * @param maxCues 1 or more; {@link Integer#MAX_VALUE} for no limit
   * @return a new parser
   */
  public TranscriptParser withMaxCues(int maxCues) {
    return limited(limits -> limits.withMaxCues(maxCues));
  }

  /**
   * The same parser with another limit on how deep lists, quotes, elements, objects and arrays may
   * be nested. Anything deeper is text in Markdown, and ends the reading of JSON and XML, which is
   * reported.
   *
   * @param maxNesting 1 or more; {@link Integer#MAX_VALUE} for no limit
   * @return a new parser
   */
  public TranscriptParser withMaxNesting(int maxNesting) {
    return limited(limits -> limits.withMaxNesting(maxNesting));
  }

  /**
   * The same parser with an encoding for files whose bytes do not show it; without this option they
   * are read as UTF-8.
   *
   * @param charset such as windows-1252
   * @return a new parser
   */
  public TranscriptParser withCharset(Charset charset) {
    return new TranscriptParser(options.withCharset(charset));
  }

  /**
   * The same parser for files of one format only. Without this option the format is detected by the
   * content of each file, or, if that is not enough, by its extension.
   *
   * @param format that every file is read as
   * @return a new parser
   */
  public TranscriptParser withFormat(TranscriptFormat format) {
    return new TranscriptParser(options.withFormat(format));
  }

  /**
   * The same parser with other stock phrases: phrases that recognisers invent where nothing is
   * said, and that are marked in the cues of subtitles ({@link org.shike.transcript.Cue#stock()}).
   * By default these are the thanks for watching, the calls to subscribe and the names of
   * subtitlers at the end of many Chinese and English subtitles.
   *
   * @param phrases a cue that is one of them or begins with one is marked; only letters and digits
   *     are compared; empty to mark nothing
   * @return a new parser
   */
  public TranscriptParser withStockPhrases(Collection<String> phrases) {
    return reading(options.reading().withStockPhrases(StockPhrases.of(phrases)));
  }

  /**
   * The same parser for files in which the recording does not start at zero, such as files with the
   * time code of a broadcast: all times of sections, cues and words are counted from the offset.
   * Their timestamps have the ordinary form, because no source contains them.
   *
   * <p>A time before the offset becomes zero, which is reported. If most cues and sections start
   * before it, the offset does not fit the file: its times are kept, which is reported, too.
   *
   * @param offset the time in the file at which the recording starts, zero or later; zero for none
   * @return a new parser
   */
  public TranscriptParser withOffset(Duration offset) {
    return new TranscriptParser(options.withOffset(new TimeOffset(offset)));
  }

  /**
   * The same parser, but WebVTT is read exactly by its specification: whatever that drops is
   * dropped and reported. Formats without such a specification are read as usual.
   *
   * @return a new parser
   * @see <a href="https://www.w3.org/TR/webvtt1/#file-parsing">WebVTT, chapter 6</a>
   */
  public TranscriptParser strict() {
    return reading(options.reading().strictly());
  }

  /**
   * The same parser, but {@code parse} and {@code read} throw a {@link
   * MalformedTranscriptException} for a file with problems, for callers that accept only files
   * without any.
   *
   * @return a new parser
   */
  public TranscriptParser rejectingProblems() {
    return new TranscriptParser(options.rejectingProblems());
  }

  /**
   * Reads a file.
   *
   * @param file with the id that the transcript gets unless the file itself names one
   * @return the transcript and the problems
   * @throws MalformedTranscriptException if the file is not a text, or if there are problems and
   *     the parser rejects them
   * @throws IOException if the file cannot be read
   */
  public ParseResult read(TranscriptFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      ParseResult result = understood(file.id(), in);
      return withId(ownId(result), result);
    }
  }

  private TranscriptParser limited(UnaryOperator<ReadingLimits> change) {
    return new TranscriptParser(options.withLimits(change));
  }

  private TranscriptParser reading(ReadingOptions reading) {
    return new TranscriptParser(options.withReading(reading));
  }

  /** An id stated in a file stays the same wherever the file is. */
  private static String ownId(ParseResult result) {
    String id = result.transcript().id();
    // Shike's own format has a key for the id, apart from the metadata of the original source.
    return result.format() == TranscriptFormat.SHIKE
        ? id
        : result.transcript().metadata().getOrDefault("id", List.of()).stream()
            .filter(own -> !own.isBlank())
            .findFirst()
            .orElse(id);
  }

  private static ParseResult withId(String id, ParseResult result) {
    Transcript read = result.transcript();
    Transcript named =
        new Transcript(id, read.title(), read.metadata(), read.sections(), read.cues());
    return new ParseResult(named, result.format(), result.problems(), result.isWhole());
  }

  /**
   * Reads a stream up to its end and leaves it open.
   *
   * @param id of the transcript; its extension counts like that of a file name
   * @param in the bytes of the file
   * @return the transcript and the problems
   * @throws MalformedTranscriptException if the bytes are not a text, or if there are problems and
   *     the parser rejects them
   * @throws IOException if the stream cannot be read
   */
  public ParseResult read(String id, InputStream in) throws IOException {
    return withId(id, understood(id, in));
  }

  private ParseResult understood(String id, InputStream in) throws IOException {
    SourceBytes bytes = SourceBytes.read(in, options.reading().limits().maxBytes());
    Noise noise = Noise.in(bytes.bytes());
    if (noise.isTooMuch()) {
      throw MalformedTranscriptException.notText(id, noise.message());
    }
    ParseResult result = understood(id, SourceText.of(bytes, options.charset()));
    if (options.rejectsProblems() && !result.problems().isEmpty()) {
      throw MalformedTranscriptException.of(id, result.problems());
    }
    return bytes.isWhole() ? result : cut(result);
  }

  private ParseResult understood(String id, SourceText source) {
    TranscriptFormat format =
        options.format().orElseGet(() -> FormatDetection.of(id, source.text()));
    ProblemLog problems = new ProblemLog(source.problems());
    Transcript transcript = Readers.of(format, options.reading()).read(id, source.text(), problems);
    return options
        .offset()
        .apply(new ParseResult(transcript, format, problems.all(), !problems.isCut()));
  }

  private static ParseResult cut(ParseResult result) {
    return new ParseResult(result.transcript(), result.format(), result.problems(), false);
  }
}
