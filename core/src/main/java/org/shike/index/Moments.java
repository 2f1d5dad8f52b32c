// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.shike.search.Highlight;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.Snippet;

/** Turns the stored fields of a found passage into a moment. */
final class Moments {
  private Moments() {}

  static Moment of(
      Document passage, double score, Match match, List<TextRange> matched, List<String> missing)
      throws IOException {
    PassageTimes times = PassageTimesFormat.decode(passage.getBinaryValue(Fields.PIECES));
    PieceTimes first = times.cueAt(matched.isEmpty() ? 0 : matched.getFirst().from());
    return new Moment(
        passage.get(Fields.TRANSCRIPT),
        passage.get(Fields.TITLE),
        List.of(passage.getValues(Fields.SECTION)),
        times.from(first),
        first.basis(),
        first.startError(),
        first.timestamp(),
        Optional.ofNullable(passage.get(Fields.SPEAKER)),
        score,
        match,
        snippet(passage.get(Fields.TEXT), matched, times),
        missing,
        Optional.empty());
  }

  private static Snippet snippet(String text, List<TextRange> matched, PassageTimes times) {
    return new Snippet(text, matched.stream().map(range -> highlight(range, times)).toList());
  }

  private static Highlight highlight(TextRange range, PassageTimes times) {
    GivenTime said = times.at(range.from());
    return new Highlight(range.from(), range.to(), said.time(), said.basis(), said.error());
  }
}
