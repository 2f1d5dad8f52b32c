// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.shike.search.Moment;
import org.shike.search.Reranked;
import org.shike.search.Reranking;

/**
 * What a model of the application said.
 *
 * @param scores of the first moments, in their order; none if it failed or was not asked
 * @param reranked the same for the result
 */
record ModelCall(List<Float> scores, Reranked reranked) {
  /** A model that was not asked. */
  static final ModelCall NONE = new ModelCall(List.of(), Reranked.NONE);

  ModelCall {
    scores = List.copyOf(scores);
  }

  /** What a model said for an earlier page. */
  static ModelCall earlier(List<Float> scores) {
    return new ModelCall(scores, new Reranked(scores.size(), Duration.ZERO, Optional.empty()));
  }

  /**
   * Asks a model about the best of some moments, unless there is nothing to order.
   *
   * @param text what was asked for; may be blank
   */
  static ModelCall of(Reranking reranking, String text, List<Moment> moments, Passages passages) {
    List<Moment> best =
        List.copyOf(moments.subList(0, Math.min(reranking.moments(), moments.size())));
    if (text.isBlank() || best.size() < 2) {
      return NONE;
    }
    Duration longest = passages.left(reranking.timeLimit());
    return longest.isZero() ? late(longest, longest) : asked(reranking, text, best, longest);
  }

  private static ModelCall asked(
      Reranking reranking, String text, List<Moment> moments, Duration longest) {
    FutureTask<List<Float>> asked =
        new FutureTask<>(() -> usable(reranking.model().scores(text, moments), moments.size()));
    long start = System.nanoTime();
    try {
      reranking.executor().execute(asked);
      List<Float> scores = asked.get(longest.toNanos(), TimeUnit.NANOSECONDS);
      Duration took = Deadline.since(start);
      return new ModelCall(scores, new Reranked(scores.size(), took, Optional.empty()));
    } catch (TimeoutException e) {
      return late(longest, Deadline.since(start));
    } catch (ExecutionException e) {
      return failed(e.getCause(), Deadline.since(start));
    } catch (RejectedExecutionException | CancellationException e) {
      return failed(e, Deadline.since(start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // which ends the search
      return NONE;
    } finally {
      asked.cancel(true);
    }
  }

  private static ModelCall late(Duration longest, Duration took) {
    return failed(new TimeoutException("the model took longer than " + longest), took);
  }

  private static ModelCall failed(@Nullable Throwable why, Duration took) {
    return new ModelCall(List.of(), new Reranked(0, took, Optional.ofNullable(why)));
  }

  private static List<Float> usable(float[] scores, int moments) {
    if (scores.length != moments) {
      throw new IllegalArgumentException(
          "the model must score each of "
              + moments
              + " moments, but gave "
              + scores.length
              + " scores");
    }
    List<Float> all = new ArrayList<>();
    for (float score : scores) {
      if (!Float.isFinite(score)) {
        throw new IllegalArgumentException("a score must be finite, but was " + score);
      }
      all.add(score);
    }
    return all;
  }
}
