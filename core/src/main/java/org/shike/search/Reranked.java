// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.Optional;

/**
 * What a {@link Reranking} did. Immutable.
 *
 * @param moments how many of the best moments of all pages are in the order of the model; 0 if the
 *     model failed or was not asked
 * @param took how long the search waited for the model; zero on later pages, which do not ask it
 * @param failure why the moments are not in the order of the model: what it threw, a {@link
 *     java.util.concurrent.TimeoutException} if the time was up, a {@link
 *     java.util.concurrent.RejectedExecutionException} if the executor refused, or an {@link
 *     IllegalArgumentException} if its scores cannot be used. Empty if they are, if it was not
 *     asked, and on later pages
 */
public record Reranked(int moments, Duration took, Optional<Throwable> failure) {
  /** The model was not asked. */
  public static final Reranked NONE = new Reranked(0, Duration.ZERO, Optional.empty());
}
