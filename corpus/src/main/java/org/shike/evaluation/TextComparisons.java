// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Writes for people how systems did on several collections: one row per collection and system, then
 * the means over the collections. {@code p} is small where the difference from the best of the
 * other systems is hardly chance.
 *
 * <pre>{@code
 * TextComparisons.write(out, List.of(CollectionScores.of(collection, systems)));
 * }</pre>
 */
public final class TextComparisons {
  private TextComparisons() {}

  /**
   * Writes the table.
   *
   * @param out takes the lines
   * @param collections one or more, with the same systems in the same order
   */
  public static void write(PrintWriter out, List<CollectionScores> collections) {
    List<List<Comparison>> means = Comparison.bySystem(collections);
    List<String> head = new ArrayList<>(List.of("collection", "topics", "system"));
    for (Comparison compared : means.getFirst()) {
      head.addAll(List.of(compared.measure().label(), "95%", "best other", "p"));
    }
    head.addAll(List.of("silent", "weak"));
    TextTable table = new TextTable(head);
    collections.forEach(collection -> addRows(table, collection));
    means.forEach(system -> table.add(row("mean", "", system, List.of("", ""))));
    table.print(out);
  }

  private static void addRows(TextTable table, CollectionScores collection) {
    List<List<Comparison>> compared = Comparison.bySystem(List.of(collection));
    for (int at = 0; at < compared.size(); at++) {
      SystemScores system = collection.systems().get(at);
      String topics = String.valueOf(system.answerable().size());
      List<String> marks = List.of(share(system.silence()), share(system.weakness()));
      table.add(row(collection.collection(), topics, compared.get(at), marks));
    }
  }

  private static List<String> row(
      String collection, String topics, List<Comparison> system, List<String> marks) {
    List<String> row = new ArrayList<>(List.of(collection, topics, system.getFirst().system()));
    system.forEach(compared -> row.addAll(cells(compared)));
    row.addAll(marks);
    return row;
  }

  private static List<String> cells(Comparison system) {
    return List.of(
        number("%.3f", system.mean()),
        number("%.3f", system.interval().from()) + "-" + number("%.3f", system.interval().to()),
        system.rival().map(Comparison.Rival::system).orElse(""),
        system.rival().map(rival -> number("%.4f", rival.p())).orElse(""));
  }

  private static String share(OptionalDouble share) {
    return share.isPresent() ? number("%.2f", share.getAsDouble()) : "";
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
