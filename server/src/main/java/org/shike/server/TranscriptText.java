// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.shike.passage.CuePiece;
import org.shike.passage.Passage;
import org.shike.search.Snippet;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Transcript;

/**
 * The text of a transcript, in which quotes have their offsets: all texts of its cues, joined by
 * line ends.
 */
final class TranscriptText {
  private final List<Cue> cues;
  private final int[] starts;
  private final String text;

  /** Equal cues may be at several places. */
  private final IdentityHashMap<Cue, Integer> startOf = new IdentityHashMap<>();

  private TranscriptText(List<Cue> cues) {
    this.cues = cues;
    starts = new int[cues.size()];
    StringBuilder all = new StringBuilder();
    for (int at = 0; at < starts.length; at++) {
      starts[at] = all.length();
      startOf.put(cues.get(at), all.length());
      cues.get(at).texts().forEach(one -> all.append(one.text()).append('\n'));
    }
    text = all.toString();
  }

  static TranscriptText of(Transcript transcript) {
    return new TranscriptText(transcript.cues());
  }

  /** The offset of the first character of a cue. */
  int start(int cue) {
    return starts[cue];
  }

  /** The offset of a passage of the transcript; empty if its text is not there in one piece. */
  Optional<Integer> offset(Passage passage) {
    CuePiece first = passage.first();
    return Optional.ofNullable(startOf.get(first.cue()))
        .map(start -> start + before(first) + first.from())
        .filter(offset -> text.startsWith(passage.text(), offset));
  }

  /** How much of its cue comes before the text of a piece. */
  private static int before(CuePiece piece) {
    return piece.cue().texts().subList(0, piece.textIndex()).stream()
        .map(CueText::text)
        .mapToInt(one -> one.length() + 1)
        .sum();
  }

  /** The offset of a snippet, of several places the one said at the time; empty for a title. */
  Optional<Integer> offset(Snippet snippet, Optional<Duration> time) {
    String quote = snippet.text();
    Optional<Integer> best = Optional.empty();
    long least = Long.MAX_VALUE;
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      long distance = distance(at + snippet.start(), time);
      if (best.isEmpty() || distance < least) {
        best = Optional.of(at);
        least = distance;
      }
    }
    return best;
  }

  /** Between the start of the cue at an offset and a time. */
  private long distance(int offset, Optional<Duration> time) {
    int found = Arrays.binarySearch(starts, offset);
    Cue cue = cues.get(found < 0 ? -found - 2 : found);
    return time.flatMap(at -> cue.time().map(range -> range.start().minus(at).abs().toMillis()))
        .orElse(Long.MAX_VALUE);
  }
}
