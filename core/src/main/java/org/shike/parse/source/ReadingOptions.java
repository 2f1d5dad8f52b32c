// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import org.shike.transcript.Message;

/**
 * How a reader should read.
 *
 * @param isStrict whether a format with a specification is read exactly by it
 * @param stockPhrases what recognisers invent where nothing is said
 */
public record ReadingOptions(ReadingLimits limits, boolean isStrict, StockPhrases stockPhrases) {
  public static final ReadingOptions STANDARD =
      new ReadingOptions(ReadingLimits.STANDARD, false, StockPhrases.STANDARD);

  public int maxLineLength() {
    return limits.maxLineLength();
  }

  public int maxCues() {
    return limits.maxCues();
  }

  public int maxNesting() {
    return limits.maxNesting();
  }

  /** A text cut to the longest allowed line of subtitles, without half a character at its end. */
  public String cut(int line, String text, ProblemLog problems) {
    if (text.length() <= maxLineLength()) {
      return text;
    }
    problems.tally(
        line,
        Message.of(
            "a text of more than %d characters; the rest of it was not read", maxLineLength()));
    boolean cutsPair = Character.isHighSurrogate(text.charAt(maxLineLength() - 1));
    return text.substring(0, cutsPair ? maxLineLength() - 1 : maxLineLength());
  }

  public ReadingOptions withLimits(ReadingLimits other) {
    return new ReadingOptions(other, isStrict, stockPhrases);
  }

  public ReadingOptions withStockPhrases(StockPhrases other) {
    return new ReadingOptions(limits, isStrict, other);
  }

  public ReadingOptions strictly() {
    return new ReadingOptions(limits, true, stockPhrases);
  }
}
