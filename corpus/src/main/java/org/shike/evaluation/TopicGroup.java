// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.util.List;
import java.util.function.Predicate;

/**
 * Some topics of a collection, whose measures are shown separately. Immutable.
 *
 * <pre>{@code
 * TopicGroup brief = new TopicGroup("brief", topic -> topic.query().length() < 3);
 * System.out.println(scores.in(brief).mean(Measure.NDCG_10));
 * }</pre>
 *
 * @param name under which its measures are shown
 * @param members whether a topic belongs to it; without state
 */
public record TopicGroup(String name, Predicate<Topic> members) {
  /**
   * The groups that the topics are in.
   *
   * @param topics of a collection
   * @return one for each {@link Topic#group}, in the order of the topics
   */
  public static List<TopicGroup> of(List<Topic> topics) {
    return topics.stream().map(Topic::group).distinct().map(TopicGroup::named).toList();
  }

  static TopicGroup named(String name) {
    return new TopicGroup(name, topic -> topic.group().equals(name));
  }
}
