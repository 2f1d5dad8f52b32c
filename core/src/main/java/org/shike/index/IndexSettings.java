// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import org.shike.analysis.Analysis;

/**
 * How an index is opened. Immutable.
 *
 * <pre>{@code
 * IndexSettings settings = IndexSettings.standard().withMaxCharacters(20_000_000);
 * TranscriptIndex index = TranscriptIndex.open(folder, settings);
 * }</pre>
 *
 * @param analysis of texts and queries
 * @param maxCharacters of the largest transcript that may be put, 1 or more, see {@link
 *     #withMaxCharacters}
 */
public record IndexSettings(Analysis analysis, int maxCharacters) {
  /** How many characters a transcript has at most, unless {@link #withMaxCharacters} says so. */
  public static final int DEFAULT_MAX_CHARACTERS = 5_000_000;

  /** Checks the limit. */
  public IndexSettings {
    if (maxCharacters < 1) {
      throw new IllegalArgumentException("maxCharacters must be 1 or more: " + maxCharacters);
    }
  }

  /** {@return the standard analysis and limit} */
  public static IndexSettings standard() {
    return of(Analysis.standard());
  }

  /**
   * An analysis and the standard limit.
   *
   * @param analysis of texts and queries
   * @return the settings
   */
  public static IndexSettings of(Analysis analysis) {
    return new IndexSettings(analysis, DEFAULT_MAX_CHARACTERS);
  }

  /**
   * How large a transcript may be. A larger one is refused, before anything is written.
   *
   * <p>The default, 5 million, are about 90 hours of English speech or 250 hours of Chinese. A
   * transcript is written in one piece, so that a search sees it whole or not at all; until then it
   * is in memory, with about 100 bytes for each character. Exhausted memory would end all writing
   * to the index, and lose what was not committed.
   *
   * @param maxCharacters of all passages, of which short ones count as 100, and of the titles
   *     around each of them; {@link Integer#MAX_VALUE} for no limit
   * @return the same settings with another limit
   */
  public IndexSettings withMaxCharacters(int maxCharacters) {
    return new IndexSettings(analysis, maxCharacters);
  }
}
