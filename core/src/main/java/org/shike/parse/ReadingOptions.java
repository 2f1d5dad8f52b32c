// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.nio.charset.Charset;
import java.util.Optional;

/** What a parser was told; see the methods of {@link TranscriptParser}. */
record ReadingOptions(
    int maxBytes,
    int maxLineLength,
    int maxCues,
    int maxNesting,
    Optional<Charset> charset,
    Optional<TranscriptFormat> format,
    boolean isStrict,
    boolean rejectsProblems,
    StockPhrases stockPhrases) {
  static final ReadingOptions STANDARD =
      new ReadingOptions(
          TranscriptParser.DEFAULT_MAX_BYTES,
          TranscriptParser.DEFAULT_MAX_LINE_LENGTH,
          TranscriptParser.DEFAULT_MAX_CUES,
          TranscriptParser.DEFAULT_MAX_NESTING,
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          StockPhrases.STANDARD);

  ReadingOptions {
    checkLimit("maxBytes", maxBytes);
    checkLimit("maxLineLength", maxLineLength);
    checkLimit("maxCues", maxCues);
    checkLimit("maxNesting", maxNesting);
  }

  private static void checkLimit(String name, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more, but was " + limit);
    }
  }

  /** A text as long as a line of subtitles may be, and no half character at its end. */
  String cut(int line, String text, ProblemLog problems) {
    if (text.length() <= maxLineLength) {
      return text;
    }
    problems.tally(
        line, "a text of more than " + maxLineLength + " characters; the rest of it was not read");
    boolean cutsPair = Character.isHighSurrogate(text.charAt(maxLineLength - 1));
    return text.substring(0, cutsPair ? maxLineLength - 1 : maxLineLength);
  }

  ReadingOptions withMaxBytes(int maxBytes) {
    return new ReadingOptions(
        maxBytes,
        maxLineLength,
        maxCues,
        maxNesting,
        charset,
        format,
        isStrict,
        rejectsProblems,
        stockPhrases);
  }

  ReadingOptions withMaxLineLength(int maxLineLength) {
    return new ReadingOptions(
        maxBytes,
        maxLineLength,
        maxCues,
        maxNesting,
        charset,
        format,
        isStrict,
        rejectsProblems,
        stockPhrases);
  }

  ReadingOptions withMaxCues(int maxCues) {
    return new ReadingOptions(
        maxBytes,
        maxLineLength,
        maxCues,
        maxNesting,
        charset,
        format,
        isStrict,
        rejectsProblems,
        stockPhrases);
  }

  ReadingOptions withMaxNesting(int maxNesting) {
    return new ReadingOptions(
        maxBytes,
        maxLineLength,
        maxCues,
        maxNesting,
        charset,
        format,
        isStrict,
        rejectsProblems,
        stockPhrases);
  }

  ReadingOptions withCharset(Charset charset) {
    return new ReadingOptions(
        maxBytes,
        maxLineLength,
        maxCues,
        maxNesting,
        Optional.of(charset),
        format,
        isStrict,
        rejectsProblems,
        stockPhrases);
  }

  ReadingOptions withFormat(TranscriptFormat format) {
    return new ReadingOptions(
        maxBytes,
        maxLineLength,
        maxCues,
        maxNesting,
        charset,
        Optional.of(format),
        isStrict,
        rejectsProblems,
        stockPhrases);
  }

  ReadingOptions strictly() {
    return new ReadingOptions(
        maxBytes,
        maxLineLength,
        maxCues,
        maxNesting,
        charset,
        format,
        true,
        rejectsProblems,
        stockPhrases);
  }

  ReadingOptions rejectingProblems() {
    return new ReadingOptions(
        maxBytes,
        maxLineLength,
        maxCues,
        maxNesting,
        charset,
        format,
        isStrict,
        true,
        stockPhrases);
  }

  ReadingOptions withStockPhrases(StockPhrases stockPhrases) {
    return new ReadingOptions(
        maxBytes,
        maxLineLength,
        maxCues,
        maxNesting,
        charset,
        format,
        isStrict,
        rejectsProblems,
        stockPhrases);
  }
}
