// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.function.Consumer;
import org.shike.analysis.Analysis;

/**
 * How an index is opened. Immutable.
 *
 * <pre>{@code
 * IndexSettings settings = IndexSettings.standard().withMaxStaleness(Duration.ofSeconds(1));
 * TranscriptIndex index = TranscriptIndex.open(folder, settings);
 * }</pre>
 *
 * @param analysis of texts and queries
 * @param maxCharacters of the largest transcript that may be put, 1 or more, see {@link
 *     #withMaxCharacters}
 * @param maxStaleness zero or more, see {@link #withMaxStaleness}
 * @param commitOnClose whether {@link TranscriptIndex#close} commits what was not committed, or
 *     discards it
 * @param listener see {@link #withListener}
 */
public record IndexSettings(
    Analysis analysis,
    int maxCharacters,
    Duration maxStaleness,
    boolean commitOnClose,
    Consumer<IndexEvent> listener) {
  /** The default of {@link #withMaxCharacters}. */
  public static final int DEFAULT_MAX_CHARACTERS = 5_000_000;

  /** Checks the limits. */
  public IndexSettings {
    if (maxCharacters < 1) {
      throw new IllegalArgumentException("maxCharacters must be 1 or more: " + maxCharacters);
    }
    if (maxStaleness.isNegative()) {
      throw new IllegalArgumentException("maxStaleness must not be negative: " + maxStaleness);
    }
  }

  /** {@return the standard analysis, the default limit, no staleness and no listener} */
  public static IndexSettings standard() {
    return of(Analysis.standard());
  }

  /**
   * An analysis, and everything else as in {@link #standard}.
   *
   * @param analysis of texts and queries
   * @return the settings
   */
  public static IndexSettings of(Analysis analysis) {
    return new IndexSettings(analysis, DEFAULT_MAX_CHARACTERS, Duration.ZERO, false, event -> {});
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
   * @return the same settings with this limit
   */
  public IndexSettings withMaxCharacters(int maxCharacters) {
    return new IndexSettings(analysis, maxCharacters, maxStaleness, commitOnClose, listener);
  }

  /**
   * How long a change may take to be seen by searches.
   *
   * <p>With zero, the default, a search sees every change that was made before it began. It waits
   * until the newest changes are written, which takes some milliseconds; searches that wait at the
   * same time share that work. With a longer time no search waits: it sees the newest state that
   * was prepared in the background, at most once in this time. Searches are faster while
   * transcripts are put all the time, and a change is seen after this time and the milliseconds
   * that its preparation takes. {@link TranscriptIndex#refresh} shows it at once.
   *
   * @param maxStaleness zero or more; some seconds are usual
   * @return the same settings with this staleness; an index that is open for reading only is
   *     refreshed by {@link TranscriptIndex#refresh} alone
   */
  public IndexSettings withMaxStaleness(Duration maxStaleness) {
    return new IndexSettings(analysis, maxCharacters, maxStaleness, commitOnClose, listener);
  }

  /**
   * What happens to changes that were not committed when the index is closed. By default they are
   * discarded, so that an application that fails halfway leaves the index as it was.
   *
   * @param commitOnClose true to commit them, false to discard them
   * @return the same settings with this choice
   */
  public IndexSettings withCommitOnClose(boolean commitOnClose) {
    return new IndexSettings(analysis, maxCharacters, maxStaleness, commitOnClose, listener);
  }

  /**
   * A listener that is called when something happens in the index, for metrics and logs.
   *
   * <p>The thread that did the work calls the listener and waits for it. Several threads may call
   * it at once. An exception it throws is logged and otherwise ignored.
   *
   * @param listener thread-safe and fast; it must not use the index
   * @return the same settings with this listener instead of the previous one
   */
  public IndexSettings withListener(Consumer<IndexEvent> listener) {
    return new IndexSettings(analysis, maxCharacters, maxStaleness, commitOnClose, listener);
  }
}
