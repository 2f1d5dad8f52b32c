// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * How the best moments of a search are put into the order of the application's own model.
 * Immutable; as thread-safe as the model and the executor.
 *
 * <pre>{@code
 * Reranking reranking = Reranking.of(model).withTimeLimit(Duration.ofMillis(200));
 * SearchResult result = index.search(MomentQuery.of("为什么要迁移").withReranking(reranking));
 * result.reranked().failure().ifPresent(why -> logger.log(WARNING, "the model failed", why));
 * }</pre>
 *
 * <p>The model decides the order within one kind of moments, and never which moments are found:
 * exact moments stay before those that lack words, see {@link Match}, and weak ones stay
 * {@linkplain Evidence#isWeak weak}. It is asked once for the first page. The cursor carries its
 * scores, so that later pages fit the first one, whatever a model would say the next time; moments
 * beyond {@link #moments} follow in the order of the index. If it is too slow or fails, the moments
 * stay in the order of the index on all pages, and {@link SearchResult#reranked} tells the reason.
 *
 * <p>It is not asked if the query has another order than {@link MomentOrder#RELEVANCE}, if it has
 * no words, or if fewer than two moments are found.
 *
 * @param model gives the scores
 * @param moments how many of the best moments it scores, from 1 to {@link #MAX_MOMENTS}; as many
 *     are looked for, even if a page shows fewer
 * @param timeLimit how long it may take, more than zero and at most a day; also no longer than the
 *     search may still take, see {@link MomentQuery#timeLimit}
 * @param executor runs the model. If it refuses, the model has failed; one that runs it in the
 *     calling thread cannot end it in time
 */
public record Reranking(MomentModel model, int moments, Duration timeLimit, Executor executor) {
  /** The most moments that can be scored: the cursor carries a score of each. */
  public static final int MAX_MOMENTS = 100;

  /** How many moments are scored if nothing else is said. */
  public static final int DEFAULT_MOMENTS = 50;

  private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Executor NEW_THREADS =
      task -> Thread.ofPlatform().daemon().name("shike-model").start(task);

  /** Checks the limits. */
  public Reranking {
    if (moments < 1 || moments > MAX_MOMENTS) {
      throw new IllegalArgumentException(
          "moments must be from 1 to " + MAX_MOMENTS + ", but were " + moments);
    }
    if (!timeLimit.isPositive() || timeLimit.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "timeLimit must be more than zero and at most a day, but was " + timeLimit);
    }
  }

  /**
   * Reranks the best {@value #DEFAULT_MOMENTS} moments by a model that may take a second. It runs
   * in a new daemon thread for each search, so a model that ignores interrupts keeps one thread for
   * each search that gave it up; an executor with a bound prevents that.
   *
   * @param model gives the scores
   * @return the reranking
   */
  public static Reranking of(MomentModel model) {
    return new Reranking(model, DEFAULT_MOMENTS, DEFAULT_TIME_LIMIT, NEW_THREADS);
  }

  /**
   * The same for another number of moments.
   *
   * @param moments from 1 to {@link #MAX_MOMENTS}
   * @return a new reranking
   */
  public Reranking withMoments(int moments) {
    return new Reranking(model, moments, timeLimit, executor);
  }

  /**
   * The same with another time limit.
   *
   * @param timeLimit more than zero and at most a day
   * @return a new reranking
   */
  public Reranking withTimeLimit(Duration timeLimit) {
    return new Reranking(model, moments, timeLimit, executor);
  }

  /**
   * The same with the model run by an executor of the application, which also ends its threads.
   *
   * @param executor runs the model, and may refuse with a {@link
   *     java.util.concurrent.RejectedExecutionException} if it is busy
   * @return a new reranking
   */
  public Reranking withExecutor(Executor executor) {
    return new Reranking(model, moments, timeLimit, executor);
  }
}
