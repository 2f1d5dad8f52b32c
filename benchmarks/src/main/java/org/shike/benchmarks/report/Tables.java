// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The tables of a run: its goals, and its queries with the number of their answers. */
final class Tables {
  private static final List<String> SYSTEMS =
      List.of(Goals.SHIKE, Goals.LUCENE, "lucene-cjk", "sqlite-trigram");

  private Tables() {}

  /** Head and rows; a cell is plain text. */
  record Table(List<String> head, List<List<String>> rows) {}

  static Table goals(Results results, Optional<Results> before) {
    return new Table(
        List.of("goal", "must", "aim", "measured", ""),
        Goals.of(results, before).stream().map(goal -> row(goal, results)).toList());
  }

  private static List<String> row(Goal goal, Results results) {
    return List.of(
        goal.name(),
        goal.mustText(),
        goal.aimText(),
        goal.measured(results),
        verdict(goal.verdict(results), results.run()));
  }

  private static String verdict(Goal.Verdict verdict, Run run) {
    return verdict == Goal.Verdict.NOT_MEASURED && run.mode().equals("quick")
        ? "not measured in quick"
        : verdict.toString();
  }

  /** The queries, each as the systems get it. */
  static Table queries(Results results) {
    List<String> head = new ArrayList<>(List.of("kind", "Shike", "Lucene", "FTS5"));
    SYSTEMS.forEach(system -> head.add(system + ": hits, p50 ms"));
    return new Table(
        head,
        results.largestSize("search", "wall p50").stream()
            .flatMap(size -> results.queries().stream().map(query -> row(query, results, size)))
            .toList());
  }

  /** Where the queries were asked, for a heading. */
  static String queriesTitle(Results results) {
    return results
        .largestSize("search", "wall p50")
        .map(size -> "Queries over " + Numbers.brief(size) + " passages")
        .orElse("Queries");
  }

  private static List<String> row(MixQuery query, Results results, long size) {
    Stream<String> asked = Stream.of(query.kind(), query.shike(), query.lucene(), query.sqlite());
    Stream<String> found = SYSTEMS.stream().map(system -> found(query, system, results, size));
    return Stream.concat(asked, found).toList();
  }

  private static String found(MixQuery query, String system, Results results, long size) {
    OptionalDouble hits = results.median(query.measurement(), system, size, "hits");
    OptionalDouble time = results.median(query.measurement(), system, size, "wall p50");
    return hits.isPresent() && time.isPresent()
        ? Numbers.of(hits.getAsDouble()) + ", " + Numbers.of(time.getAsDouble())
        : "";
  }

  static String markdown(Table table) {
    StringBuilder text = new StringBuilder();
    text.append(line(table.head())).append("|---".repeat(table.head().size())).append("|\n");
    table.rows().forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return "| "
        + String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList())
        + " |\n";
  }
}
