// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a system did on a collection. Immutable.
 *
 * @param system its name
 * @param topics one for each topic, in the collection's order
 * @param indexBytes size of the index
 * @param transcripts how many there are
 * @param indexing how long it took to index them
 */
public record SystemScores(
    String system, List<TopicScore> topics, long indexBytes, long transcripts, Duration indexing) {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  /** Copies the topics. */
  public SystemScores {
    topics = List.copyOf(topics);
  }

  /** {@return the topics that have an answer} */
  public List<TopicScore> answerable() {
    return topics.stream().filter(score -> score.topic().hasAnswer()).toList();
  }

  /**
   * The topics of one group.
   *
   * @param group of topics
   * @return the same system on these topics only
   */
  public SystemScores in(TopicGroup group) {
    List<TopicScore> some =
        topics.stream().filter(score -> group.members().test(score.topic())).toList();
    return new SystemScores(system, some, indexBytes, transcripts, indexing);
  }

  /**
   * A measure of each topic that has an answer.
   *
   * @param measure which
   * @return in the order of the topics
   */
  public double[] values(Measure measure) {
    return answerable().stream().mapToDouble(score -> measure.of(score.gains())).toArray();
  }

  /**
   * The mean of a measure over the topics that have an answer.
   *
   * @param measure which
   * @return from 0 to 1; 0 without such topics
   */
  public double mean(Measure measure) {
    return Arrays.stream(values(measure)).average().orElse(0);
  }

  /**
   * {@return the share of topics without an answer for which it returned nothing but weak answers}
   */
  public OptionalDouble silence() {
    return topics.stream()
        .filter(score -> !score.topic().hasAnswer())
        .mapToDouble(score -> score.answers().stream().allMatch(Answer::isWeak) ? 1 : 0)
        .average();
  }

  /**
   * {@return the share of the relevant answers among the first ten that are marked as weak; empty
   * if none is relevant}
   */
  public OptionalDouble weakness() {
    return topics.stream()
        .flatMap(SystemScores::relevantOfTen)
        .mapToDouble(answer -> answer.isWeak() ? 1 : 0)
        .average();
  }

  private static Stream<Answer> relevantOfTen(TopicScore score) {
    List<Integer> gains = score.gains().gains();
    return IntStream.range(0, Math.min(10, gains.size()))
        .filter(at -> gains.get(at) > 0)
        .mapToObj(at -> score.answers().get(at));
  }

  /**
   * The median of the seconds between a returned and the judged moment, over the topics for which a
   * timed one was returned.
   *
   * @return seconds; empty without such topics
   */
  public OptionalDouble timeError() {
    double[] seconds =
        topics.stream()
            .flatMap(score -> score.gains().timeError().stream())
            .mapToDouble(error -> error.toNanos() / NANOS_PER_SECOND)
            .sorted()
            .toArray();
    return seconds.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(seconds[(seconds.length - 1) / 2]);
  }

  /** {@return how many transcripts were indexed per second} */
  public double documentsPerSecond() {
    return transcripts * NANOS_PER_SECOND / Math.max(1, indexing.toNanos());
  }

  /**
   * The time within which this share of the searches ended.
   *
   * @param share from 0 to 1, such as 0.99
   * @return milliseconds; 0 without topics
   */
  public double queryMillis(double share) {
    long[] nanos = topics.stream().mapToLong(TopicScore::nanos).sorted().toArray();
    int at = (int) Math.ceil(share * nanos.length) - 1;
    return nanos.length == 0 ? 0 : nanos[Math.max(0, at)] / NANOS_PER_MILLI;
  }
}
