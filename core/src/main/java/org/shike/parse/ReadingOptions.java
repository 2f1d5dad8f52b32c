// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.nio.charset.Charset;
import java.util.Optional;

/** What a parser was told; see the methods of {@link TranscriptParser}. */
record ReadingOptions(
    ReadingLimits limits,
    Optional<Charset> charset,
    Optional<TranscriptFormat> format,
    boolean isStrict,
    boolean rejectsProblems,
    StockPhrases stockPhrases,
    TimeOffset offset) {
  static final ReadingOptions STANDARD =
      new ReadingOptions(
          ReadingLimits.STANDARD,
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          StockPhrases.STANDARD,
          TimeOffset.NONE);

  int maxBytes() {
    return limits.maxBytes();
  }

  int maxLineLength() {
    return limits.maxLineLength();
  }

  int maxCues() {
    return limits.maxCues();
  }

  int maxNesting() {
    return limits.maxNesting();
  }

  /** A text as long as a line of subtitles may be, and no half character at its end. */
  String cut(int line, String text, ProblemLog problems) {
    if (text.length() <= maxLineLength()) {
      return text;
    }
    problems.tally(
        line,
        "a text of more than " + maxLineLength() + " characters; the rest of it was not read");
    boolean cutsPair = Character.isHighSurrogate(text.charAt(maxLineLength() - 1));
    return text.substring(0, cutsPair ? maxLineLength() - 1 : maxLineLength());
  }

  ReadingOptions withLimits(ReadingLimits other) {
    return new ReadingOptions(
        other, charset, format, isStrict, rejectsProblems, stockPhrases, offset);
  }

  ReadingOptions withCharset(Charset other) {
    return new ReadingOptions(
        limits, Optional.of(other), format, isStrict, rejectsProblems, stockPhrases, offset);
  }

  ReadingOptions withFormat(TranscriptFormat other) {
    return new ReadingOptions(
        limits, charset, Optional.of(other), isStrict, rejectsProblems, stockPhrases, offset);
  }

  ReadingOptions withStockPhrases(StockPhrases other) {
    return new ReadingOptions(limits, charset, format, isStrict, rejectsProblems, other, offset);
  }

  ReadingOptions strictly() {
    return new ReadingOptions(limits, charset, format, true, rejectsProblems, stockPhrases, offset);
  }

  ReadingOptions rejectingProblems() {
    return new ReadingOptions(limits, charset, format, isStrict, true, stockPhrases, offset);
  }

  ReadingOptions withOffset(TimeOffset other) {
    return new ReadingOptions(
        limits, charset, format, isStrict, rejectsProblems, stockPhrases, other);
  }
}
