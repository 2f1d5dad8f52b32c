// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.nio.charset.Charset;
import java.util.Optional;

/** What a parser was told; see the methods of {@link TranscriptParser}. */
record ReadingOptions(
    int maxBytes,
    int maxLineLength,
    int maxCues,
    Optional<Charset> charset,
    Optional<TranscriptFormat> format,
    boolean isStrict,
    StockPhrases stockPhrases) {
  ReadingOptions {
    checkLimit("maxBytes", maxBytes);
    checkLimit("maxLineLength", maxLineLength);
    checkLimit("maxCues", maxCues);
  }

  private static void checkLimit(String name, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more, but was " + limit);
    }
  }

  ReadingOptions withMaxBytes(int maxBytes) {
    return new ReadingOptions(
        maxBytes, maxLineLength, maxCues, charset, format, isStrict, stockPhrases);
  }

  ReadingOptions withMaxLineLength(int maxLineLength) {
    return new ReadingOptions(
        maxBytes, maxLineLength, maxCues, charset, format, isStrict, stockPhrases);
  }

  ReadingOptions withMaxCues(int maxCues) {
    return new ReadingOptions(
        maxBytes, maxLineLength, maxCues, charset, format, isStrict, stockPhrases);
  }

  ReadingOptions withCharset(Charset charset) {
    return new ReadingOptions(
        maxBytes, maxLineLength, maxCues, Optional.of(charset), format, isStrict, stockPhrases);
  }

  ReadingOptions withFormat(TranscriptFormat format) {
    return new ReadingOptions(
        maxBytes, maxLineLength, maxCues, charset, Optional.of(format), isStrict, stockPhrases);
  }

  ReadingOptions strictly() {
    return new ReadingOptions(
        maxBytes, maxLineLength, maxCues, charset, format, true, stockPhrases);
  }

  ReadingOptions withStockPhrases(StockPhrases stockPhrases) {
    return new ReadingOptions(
        maxBytes, maxLineLength, maxCues, charset, format, isStrict, stockPhrases);
  }
}
