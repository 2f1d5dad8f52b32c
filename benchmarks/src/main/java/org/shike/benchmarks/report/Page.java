// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One HTML page of a run that needs nothing else: its plots, its goals and its queries. */
final class Page {
  private Page() {}

  static String title(Run run) {
    return "Shike, " + run.mode() + " run over " + run.text() + " text";
  }

  static String of(Results results, Optional<Results> before) throws IOException {
    Run run = results.run();
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        <h1>%s</h1>
        <dl>
        %s</dl>
        <h2>Goals</h2>
        %s%s<h2>%s</h2>
        %s</main>
        </body>
        </html>
        """,
        Svg.escaped(title(run)),
        Styles.PLOT.read() + Styles.PAGE.read(),
        Svg.escaped(title(run)),
        facts(run),
        table(Tables.goals(results, before)),
        plots(Plots.of(results, before)),
        Tables.queriesTitle(results),
        table(Tables.queries(results)));
  }

  private static String facts(Run run) {
    return run.facts().entrySet().stream()
        .map(
            fact ->
                "<dt>"
                    + Svg.escaped(fact.getKey())
                    + "</dt><dd>"
                    + Svg.escaped(fact.getValue())
                    + "</dd>\n")
        .collect(Collectors.joining());
  }

  private static String plots(List<Plot> plots) {
    return plots.stream()
        .map(
            plot ->
                "<h2>"
                    + Svg.escaped(plot.title())
                    + "</h2>\n<p>"
                    + Svg.escaped(plot.caption())
                    + "</p>\n"
                    + plot.svg()
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String table(Tables.Table table) {
    return "<div class=\"wide\"><table>\n"
        + row(table.head(), "th")
        + table.rows().stream().map(row -> row(row, "td")).collect(Collectors.joining())
        + "</table></div>\n";
  }

  /** The verdict of a goal is marked by its first word. */
  private static String row(List<String> cells, String tag) {
    return cells.stream()
        .map(
            cell ->
                "<"
                    + tag
                    + (cell.startsWith("missed") || cell.startsWith("held")
                        ? " class=\"" + cell.substring(0, 4) + "\""
                        : "")
                    + ">"
                    + Svg.escaped(cell)
                    + "</"
                    + tag
                    + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }
}
