// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shike.server.ListedTranscript;
import org.shike.transcript.Timecode;

/**
 * Shows a list of transcripts to a person: on a terminal as a table no wider than that, in which
 * long ids continue on the next line and long titles are shortened; in a pipe with tabs between the
 * values, whole and without a heading.
 */
final class TextList {
  private static final String UNKNOWN = "-";
  private static final String GAP = "  ";
  private static final int MOST_FACT_WIDTH = 12;
  private static final int LEAST_ID_WIDTH = 16;
  private static final int LEAST_TITLE_WIDTH = 10;

  private final PrintWriter out;
  private final Messages messages;
  private final Terminal terminal;

  TextList(Shike shike) {
    this.out = shike.out();
    this.messages = shike.messages();
    this.terminal = shike.terminal();
  }

  /** Shows at least one transcript. */
  void show(List<ListedTranscript> transcripts) {
    List<Row> rows = transcripts.stream().map(TextList::row).toList();
    if (terminal.isTerminal()) {
      List<Row> table = Stream.concat(Stream.of(heading()), rows.stream()).toList();
      Widths widths = widths(table);
      table.forEach(row -> show(row, widths));
    } else {
      rows.forEach(row -> out.println(row.withTabs()));
    }
  }

  private Row heading() {
    return new Row(
        messages.say("fact.date"),
        messages.say("fact.length"),
        messages.say("fact.lang"),
        messages.say("fact.passages"),
        "id",
        messages.say("fact.title"));
  }

  private static Row row(ListedTranscript transcript) {
    return new Row(
        transcript.date().map(LocalDate::toString).orElse(UNKNOWN),
        transcript.length().map(length -> Timecode.of(length).written()).orElse(UNKNOWN),
        known(PlainText.of(String.join(",", transcript.languages()))),
        Integer.toString(transcript.passages()),
        PlainText.of(transcript.id()),
        known(PlainText.of(transcript.title())));
  }

  private static String known(String text) {
    return text.isEmpty() ? UNKNOWN : text;
  }

  /** The title has what the other columns leave. */
  private Widths widths(List<Row> rows) {
    int date = width(rows.stream().map(Row::date));
    int length = width(rows.stream().map(Row::length));
    int languages = width(rows.stream().map(Row::languages));
    int passages = width(rows.stream().map(Row::passages));
    int ids = rows.stream().mapToInt(row -> Columns.of(row.id())).reduce(0, Math::max);
    int rest = terminal.columns() - date - length - languages - passages - 5 * GAP.length();
    int id = Math.min(ids, Math.max(LEAST_ID_WIDTH, rest - LEAST_TITLE_WIDTH));
    int title = Math.max(LEAST_TITLE_WIDTH, rest - id);
    return new Widths(date, length, languages, passages, id, title);
  }

  private static int width(Stream<String> cells) {
    return Math.min(MOST_FACT_WIDTH, cells.mapToInt(Columns::of).reduce(0, Math::max));
  }

  private void show(Row row, Widths widths) {
    String facts =
        left(row.date(), widths.date())
            + right(row.length(), widths.length())
            + left(row.languages(), widths.languages())
            + right(row.passages(), widths.passages());
    List<TextLine> ids = LineBreaks.of(row.id(), widths.id(), widths.id());
    String first = row.id().substring(ids.getFirst().from(), ids.getFirst().to());
    out.println(facts + left(first, widths.id()) + cut(row.title(), widths.title()));
    String indent = " ".repeat(Columns.of(facts));
    ids.stream()
        .skip(1)
        .forEach(line -> out.println(indent + row.id().substring(line.from(), line.to())));
  }

  private static String left(String cell, int width) {
    String shown = cut(cell, width);
    return shown + blanks(shown, width) + GAP;
  }

  private static String right(String cell, int width) {
    String shown = cut(cell, width);
    return blanks(shown, width) + shown + GAP;
  }

  private static String blanks(String shown, int width) {
    return " ".repeat(width - Columns.of(shown));
  }

  private static String cut(String cell, int width) {
    if (Columns.of(cell) <= width) {
      return cell;
    }
    TextLine line = LineBreaks.of(cell, width - 1, width - 1).getFirst();
    return cell.substring(line.from(), line.to()) + "…";
  }

  /** What is shown of a transcript. */
  private record Row(
      String date, String length, String languages, String passages, String id, String title) {
    String withTabs() {
      return String.join("\t", date, length, languages, passages, id, title);
    }
  }

  /** How many columns of the terminal each value has. */
  private record Widths(int date, int length, int languages, int passages, int id, int title) {}
}
