// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.shike.query.Expression;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;

/**
 * Asks search systems the topics of a collection.
 *
 * <pre>{@code
 * SystemScores scores = Evaluation.of(collection, ShikeSystem::open);
 * System.out.println(scores.mean(Measure.NDCG_10));
 * }</pre>
 */
public final class Evaluation {
  /** How many answers each query asks for: as many as any measure needs. */
  public static final int DEPTH = 100;

  /** How many searches run before the first one is timed, so that the code is warm. */
  private static final int WARM_UP = 200;

  private Evaluation() {}

  /**
   * Opens a system in a temporary folder, and does as {@link #of(JudgedCollection, SearchSystem)}.
   *
   * @param collection the transcripts and the topics
   * @param opener of the system, which is closed and its folder deleted at the end
   * @return how it did
   * @throws IOException if the collection cannot be read or the disk fails
   */
  public static SystemScores of(JudgedCollection collection, SearchSystem.Opener opener)
      throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create();
        SearchSystem system = opener.open(folder.path())) {
      return of(collection, system);
    }
  }

  /**
   * Puts all transcripts into a system, asks all topics, and compares the answers with the
   * judgments.
   *
   * @param collection the transcripts and the topics
   * @param system empty so far
   * @return how it did
   * @throws IOException if the collection cannot be read or the disk fails
   */
  public static SystemScores of(JudgedCollection collection, SearchSystem system)
      throws IOException {
    AtomicLong transcripts = new AtomicLong();
    AtomicLong nanos = new AtomicLong();
    collection.forEach(
        transcript -> {
          long start = System.nanoTime();
          system.put(transcript);
          nanos.addAndGet(System.nanoTime() - start);
          transcripts.incrementAndGet();
        });
    long start = System.nanoTime();
    long bytes = system.finish();
    Duration indexing = Duration.ofNanos(nanos.get() + System.nanoTime() - start);
    List<TopicScore> scores = ask(collection, system);
    return new SystemScores(system.name(), scores, bytes, transcripts.get(), indexing);
  }

  private static List<TopicScore> ask(JudgedCollection collection, SearchSystem system)
      throws IOException {
    List<Topic> topics = collection.topics();
    // The other systems answer with passages as well.
    MomentQuery form =
        MomentQuery.of("")
            .withLimit(DEPTH)
            .withUntimed(true)
            .withForm(collection.form())
            .withMerging(false)
            .withSnippetLength(Integer.MAX_VALUE);
    for (Topic topic : topics.subList(0, Math.min(WARM_UP, topics.size()))) {
      system.search(form.withExpression(expression(topic, form.form())));
    }
    List<TopicScore> scores = new ArrayList<>();
    for (Topic topic : topics) {
      long start = System.nanoTime();
      List<Answer> found = system.search(form.withExpression(expression(topic, form.form())));
      long nanos = System.nanoTime() - start;
      List<Answer> ranked =
          found.stream().map(collection::judged).sorted(Answer.BEST_FIRST).toList();
      scores.add(score(topic, ranked, nanos));
    }
    return scores;
  }

  /** A sentence of a collection is not meant as query language, so its signs have no meaning. */
  private static Expression expression(Topic topic, QueryForm form) {
    return form == QueryForm.SENTENCE
        ? new Expression.Words(topic.query())
        : new Expression.Typed(topic.query());
  }

  private static TopicScore score(Topic topic, List<Answer> ranked, long nanos) {
    List<Answer> kept = ranked.stream().map(Answer::withoutText).toList();
    return new TopicScore(topic, kept, Gains.of(topic, ranked), nanos);
  }
}
