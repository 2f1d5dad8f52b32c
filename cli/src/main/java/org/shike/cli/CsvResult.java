// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shike.search.Moment;
import org.shike.search.SearchResult;

/**
 * Writes a result as a table by RFC 4180, each moment on one line. Times are in seconds; unknown
 * values are empty.
 */
final class CsvResult {
  private static final List<String> HEADER =
      List.of(
          "rank",
          "score",
          "transcript",
          "title",
          "section",
          "start",
          "end",
          "timestamp",
          "speaker",
          "before",
          "text",
          "after",
          "link",
          "match",
          "missing");
  private static final String LINE_END = "\r\n";

  /** What makes a formula of a cell, full-width signs included, as some programs take them, too. */
  private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

  /** A table is for programs, whatever the language of the user. */
  private static final Messages ENGLISH = Messages.in(Language.ENGLISH);

  private CsvResult() {}

  static void write(PrintWriter out, SearchResult result) {
    writeRow(out, HEADER);
    int rank = result.page().before();
    for (Moment moment : result.moments()) {
      writeRow(out, cells(++rank, moment));
    }
  }

  private static List<String> cells(int rank, Moment moment) {
    ShownMoment shown = ShownMoment.inGroup(moment, ENGLISH);
    return List.of(
        Integer.toString(rank),
        Double.toString(moment.score()),
        moment.transcriptId(),
        moment.title(),
        String.join(" › ", moment.section()),
        seconds(moment.start()),
        seconds(moment.end()),
        moment.time().sourceTimestamp(),
        moment.speaker().orElse(""),
        String.join(" / ", shown.before()),
        moment.snippet().text(),
        String.join(" / ", shown.after()),
        moment.link().orElse(""),
        moment.match().name().toLowerCase(Locale.ROOT),
        String.join(" / ", moment.missing()));
  }

  private static String seconds(Optional<Duration> time) {
    return time.map(Json::seconds).map(BigDecimal::toPlainString).orElse("");
  }

  private static void writeRow(PrintWriter out, List<String> cells) {
    out.print(cells.stream().map(CsvResult::cell).collect(Collectors.joining(",", "", LINE_END)));
  }

  private static String cell(String text) {
    boolean isFormula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    String plain = PlainText.of(isFormula ? "'" + text : text);
    boolean isQuoted = plain.contains(",") || plain.contains("\"");
    return isQuoted ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
  }
}
