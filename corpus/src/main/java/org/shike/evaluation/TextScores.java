// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.shike.evaluation.Significance.Interval;

/**
 * Writes measures for people: one row per system, then one row per group of topics. Seconds are
 * marked {@code s}, milliseconds {@code ms}; {@code silent} is {@link SystemScores#silence}, {@code
 * weak} is {@link SystemScores#weakness}; {@code p} is small where the difference of nDCG from the
 * first system is hardly chance.
 *
 * <pre>{@code
 * TextScores.write(out, collection, List.of(Evaluation.of(collection, ShikeSystem::open)));
 * }</pre>
 */
public final class TextScores {
  private static final long SEED = 1;
  private static final double MEGABYTE = 1 << 20;

  private TextScores() {}

  /**
   * Writes all measures, and nDCG of each group that the topics name.
   *
   * @param out takes the lines
   * @param collection the transcripts and the topics
   * @param systems how they did, one or more; the others are compared with the first
   */
  public static void write(
      PrintWriter out, JudgedCollection collection, List<SystemScores> systems) {
    List<Topic> topics = collection.topics();
    long without = topics.stream().filter(topic -> !topic.hasAnswer()).count();
    out.printf(
        Locale.ROOT,
        "%s: %d topics, %d of them without an answer%n%n",
        collection.name(),
        topics.size(),
        without);
    writeMeasures(out, systems);
    List<Topic> answerable = topics.stream().filter(Topic::hasAnswer).toList();
    List<TopicGroup> groups = TopicGroup.of(answerable);
    if (groups.size() > 1) {
      writeGroups(out, groups, systems);
    }
  }

  private static void writeMeasures(PrintWriter out, List<SystemScores> systems) {
    List<String> head = new ArrayList<>(List.of("system"));
    for (Measure measure : Measure.values()) {
      head.add(measure.label());
    }
    head.addAll(
        List.of("time error s", "silent", "weak", "index MB", "docs/s", "p50 ms", "p99 ms", "p"));
    TextTable table = new TextTable(head);
    for (SystemScores system : systems) {
      table.add(row(system, systems.getFirst()));
    }
    table.print(out);
  }

  private static List<String> row(SystemScores system, SystemScores first) {
    List<String> row = new ArrayList<>(List.of(system.system()));
    for (Measure measure : Measure.values()) {
      row.add(number("%.3f", system.mean(measure)));
    }
    row.add(number("%.1f", system.timeError()));
    row.add(number("%.2f", system.silence()));
    row.add(number("%.2f", system.weakness()));
    row.add(number("%.2f", system.indexBytes() / MEGABYTE));
    row.add(number("%.0f", system.documentsPerSecond()));
    row.add(number("%.2f", system.queryMillis(0.5)));
    row.add(number("%.2f", system.queryMillis(0.99)));
    row.add(system.equals(first) ? "" : number("%.4f", chance(system, first)));
    return row;
  }

  private static double chance(SystemScores system, SystemScores first) {
    return Significance.randomisation(
        first.values(Measure.NDCG_10), system.values(Measure.NDCG_10), SEED);
  }

  /**
   * Writes a table of nDCG, after a blank line: one row per group, one column per system, and the
   * 95% interval of the first system. Groups without a topic that has an answer are left out.
   *
   * @param out takes the lines
   * @param groups of topics
   * @param systems how they did, one or more
   */
  public static void writeGroups(
      PrintWriter out, List<TopicGroup> groups, List<SystemScores> systems) {
    out.println();
    List<String> head =
        new ArrayList<>(List.of("ndcg@10", "topics", "95% of " + systems.getFirst().system()));
    systems.forEach(system -> head.add(system.system()));
    TextTable table = new TextTable(head);
    for (TopicGroup group : groups) {
      if (!systems.getFirst().in(group).answerable().isEmpty()) {
        table.add(row(group, systems));
      }
    }
    table.print(out);
  }

  private static List<String> row(TopicGroup group, List<SystemScores> systems) {
    double[] values = systems.getFirst().in(group).values(Measure.NDCG_10);
    Interval interval = Significance.interval(values, SEED);
    List<String> row = new ArrayList<>(List.of(group.name(), String.valueOf(values.length)));
    row.add(number("%.2f", interval.from()) + "-" + number("%.2f", interval.to()));
    systems.forEach(system -> row.add(number("%.3f", system.in(group).mean(Measure.NDCG_10))));
    return row;
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String number(String format, OptionalDouble value) {
    return value.isPresent() ? number(format, value.getAsDouble()) : "";
  }
}
