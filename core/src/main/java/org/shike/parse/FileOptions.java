// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shike.parse.source.ReadingLimits;
import org.shike.parse.source.ReadingOptions;

/** The options of a parser; see the methods of {@link TranscriptParser}. */
record FileOptions(
    ReadingOptions reading,
    Optional<Charset> charset,
    Optional<TranscriptFormat> format,
    boolean rejectsProblems,
    TimeOffset offset) {
  static final FileOptions STANDARD =
      new FileOptions(
          ReadingOptions.STANDARD, Optional.empty(), Optional.empty(), false, TimeOffset.NONE);

  FileOptions withReading(ReadingOptions other) {
    return new FileOptions(other, charset, format, rejectsProblems, offset);
  }

  FileOptions withLimits(UnaryOperator<ReadingLimits> change) {
    return withReading(reading.withLimits(change.apply(reading.limits())));
  }

  FileOptions withCharset(Charset other) {
    return new FileOptions(reading, Optional.of(other), format, rejectsProblems, offset);
  }

  FileOptions withFormat(TranscriptFormat other) {
    return new FileOptions(reading, charset, Optional.of(other), rejectsProblems, offset);
  }

  FileOptions rejectingProblems() {
    return new FileOptions(reading, charset, format, true, offset);
  }

  FileOptions withOffset(TimeOffset other) {
    return new FileOptions(reading, charset, format, rejectsProblems, other);
  }
}
