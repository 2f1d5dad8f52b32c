// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.summary.SummaryReader;
import org.shike.transcript.Transcript;

/** What is understood of a summary that is there as a text. */
public final class ReadSummary {
  private ReadSummary() {}

  public static ParseResult of(String text) {
    ProblemLog problems = new ProblemLog(List.of());
    Transcript read = new SummaryReader(ReadingOptions.STANDARD).read("id", text, problems);
    return new ParseResult(read, TranscriptFormat.SUMMARY, problems.all(), !problems.isCut());
  }
}
