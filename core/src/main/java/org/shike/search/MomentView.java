// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/**
 * How much is shown of each moment. Immutable.
 *
 * @param merging whether consecutive windows of speech that match are merged into one moment of
 *     about two minutes at most, and the same moments of several transcripts into one that names
 *     the others, see {@link Moment#also}; points of a summary are never merged with each other
 * @param everyCopy whether the same moments of several transcripts are shown each by itself,
 *     although windows are merged
 * @param snippetLength the most UTF-16 code units of a snippet, 1 or more; a longer text is cut to
 *     the part that best shows what matched
 * @param context number of passages shown before and after each moment, from 0 to {@link
 *     #MAX_CONTEXT}
 * @param explained whether each moment says what its score is made of
 */
public record MomentView(
    boolean merging, boolean everyCopy, int snippetLength, int context, boolean explained) {
  /** Enough to read at a glance; no window of speech is longer. */
  public static final int DEFAULT_SNIPPET_LENGTH = 400;

  /** The largest context: about five minutes of speech on each side. */
  public static final int MAX_CONTEXT = 10;

  /** Merged moments with short snippets, and nothing else. */
  public static final MomentView DEFAULT =
      new MomentView(true, false, DEFAULT_SNIPPET_LENGTH, 0, false);

  /** Checks the numbers. */
  public MomentView {
    if (snippetLength < 1) {
      throw new IllegalArgumentException(
          "snippetLength must be 1 or more, but was " + snippetLength);
    }
    if (context < 0 || context > MAX_CONTEXT) {
      throw new IllegalArgumentException(
          "context must be from 0 to " + MAX_CONTEXT + ", but was " + context);
    }
  }

  /**
   * The same view with moments merged or each passage apart.
   *
   * @param merging see {@link #merging}
   * @return a new view
   */
  public MomentView withMerging(boolean merging) {
    return new MomentView(merging, everyCopy, snippetLength, context, explained);
  }

  /**
   * The same view with or without moments that another one names.
   *
   * @param everyCopy see {@link #everyCopy}
   * @return a new view
   */
  public MomentView withEveryCopy(boolean everyCopy) {
    return new MomentView(merging, everyCopy, snippetLength, context, explained);
  }

  /**
   * The same view with longer or shorter snippets.
   *
   * @param snippetLength see {@link #snippetLength}
   * @return a new view
   */
  public MomentView withSnippetLength(int snippetLength) {
    return new MomentView(merging, everyCopy, snippetLength, context, explained);
  }

  /**
   * The same view with more or fewer passages around each moment.
   *
   * @param context see {@link #context}
   * @return a new view
   */
  public MomentView withContext(int context) {
    return new MomentView(merging, everyCopy, snippetLength, context, explained);
  }

  /**
   * The same view with or without explanations.
   *
   * @param explained see {@link #explained}
   * @return a new view
   */
  public MomentView withExplanation(boolean explained) {
    return new MomentView(merging, everyCopy, snippetLength, context, explained);
  }
}
