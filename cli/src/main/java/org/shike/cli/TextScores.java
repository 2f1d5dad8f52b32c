// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.shike.evaluation.JudgedCollection;
import org.shike.evaluation.Measure;
import org.shike.evaluation.Significance;
import org.shike.evaluation.Significance.Interval;
import org.shike.evaluation.SystemScores;
import org.shike.evaluation.Topic;

/** Shows measures to people: a row a system, then a row a class of topics. */
final class TextScores {
  private static final long SEED = 1;
  private static final double MEGABYTE = 1 << 20;

  private final PrintWriter out;

  TextScores(PrintWriter out) {
    this.out = out;
  }

  void show(JudgedCollection collection, List<SystemScores> systems) {
    List<Topic> topics = collection.topics();
    long without = topics.stream().filter(topic -> !topic.hasAnswer()).count();
    out.printf(
        Locale.ROOT,
        "%s: %d topics, %d of them without an answer%n%n",
        collection.name(),
        topics.size(),
        without);
    showMeasures(systems);
    List<String> groups =
        topics.stream().filter(Topic::hasAnswer).map(Topic::group).distinct().toList();
    if (groups.size() > 1) {
      showGroups(groups, systems);
    }
  }

  private void showMeasures(List<SystemScores> systems) {
    List<String> head = new ArrayList<>(List.of("system"));
    for (Measure measure : Measure.values()) {
      head.add(measure.label());
    }
    head.addAll(List.of("time error s", "silent", "index MB", "docs/s", "p50 ms", "p99 ms", "p"));
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

  private void showGroups(List<String> groups, List<SystemScores> systems) {
    out.println();
    List<String> head =
        new ArrayList<>(List.of("ndcg@10", "topics", "95% of " + systems.getFirst().system()));
    systems.forEach(system -> head.add(system.system()));
    TextTable table = new TextTable(head);
    for (String group : groups) {
      double[] values = systems.getFirst().in(group).values(Measure.NDCG_10);
      Interval interval = Significance.interval(values, SEED);
      List<String> row = new ArrayList<>(List.of(group, String.valueOf(values.length)));
      row.add(number("%.2f", interval.from()) + "-" + number("%.2f", interval.to()));
      systems.forEach(system -> row.add(number("%.3f", system.in(group).mean(Measure.NDCG_10))));
      table.add(row);
    }
    table.print(out);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String number(String format, OptionalDouble value) {
    return value.isPresent() ? number(format, value.getAsDouble()) : "";
  }
}
