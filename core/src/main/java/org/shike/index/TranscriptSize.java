// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.Locale;
import org.shike.passage.CuePiece;
import org.shike.passage.Passage;
import org.shike.transcript.SectionTitles;
import org.shike.transcript.Transcript;

/**
 * The size of a transcript in an index.
 *
 * @param id of the transcript
 * @param characters of its passages and of the titles that each of them is indexed with
 */
record TranscriptSize(String id, long characters) {
  /**
   * Every passage counts as at least this many characters, because it needs about as much memory.
   */
  static final int LEAST = 100;

  static TranscriptSize of(Transcript transcript, List<Passage> passages) {
    SectionTitles titles = SectionTitles.of(transcript);
    long title = transcript.title().length();
    long characters = 0;
    for (Passage passage : passages) {
      long around = titles.around(passage.first().cue()).stream().mapToLong(String::length).sum();
      characters += Math.max(LEAST, length(passage)) + title + around;
    }
    return new TranscriptSize(transcript.id(), characters);
  }

  private static long length(Passage passage) {
    return passage.pieces().stream().map(CuePiece::text).mapToLong(String::length).sum();
  }

  /**
   * Refuses a transcript that is too large.
   *
   * @throws IllegalArgumentException if it has more characters than the limit
   */
  void check(int most) {
    if (characters > most) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the transcript \"%s\" is too large: %,d characters with its titles, and the limit"
                  + " is %,d; raise it with IndexSettings.withMaxCharacters (--max-characters of"
                  + " the command), or cut the transcript",
              id,
              characters,
              most));
    }
  }
}
