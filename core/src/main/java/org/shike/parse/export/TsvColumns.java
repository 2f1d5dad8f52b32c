// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of a table of cues, from its header; without a header they are start, end and text.
 *
 * @param firstRow index of the first line that is not the header
 * @param speaker -1 if there is none
 */
record TsvColumns(int firstRow, int start, int end, int speaker, int text) {
  private static final String TAB = "\t";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,9})?");
  private static final Pattern FRACTION = Pattern.compile("\\d{1,9}\\.\\d{1,9}");
  private static final TsvColumns STANDARD = new TsvColumns(0, 0, 1, -1, 2);

  static TsvColumns of(List<String> lines) {
    return lines.isEmpty() ? STANDARD : header(lines.get(0)).orElse(STANDARD);
  }

  private static Optional<TsvColumns> header(String line) {
    List<String> names = Arrays.asList(line.strip().toLowerCase(Locale.ROOT).split(TAB, -1));
    TsvColumns columns =
        new TsvColumns(
            1,
            names.indexOf("start"),
            names.indexOf("end"),
            names.indexOf("speaker"),
            names.indexOf("text"));
    return Optional.of(columns).filter(found -> found.start >= 0 && found.text >= 0);
  }

  /** Whether a line is the header of such a table. */
  static boolean isHeader(String line) {
    return header(line).isPresent();
  }

  /** Whether a line is a label of Audacity: two times with a fraction, and a text. */
  static boolean isLabel(String line) {
    String[] cells = line.split(TAB, 3);
    return cells.length == 3
        && FRACTION.matcher(cells[0]).matches()
        && FRACTION.matcher(cells[1]).matches();
  }

  /** The row in a line; empty if it has no start. */
  Optional<TsvRow> row(int number, String line) {
    int count = Arrays.stream(new int[] {start, end, speaker, text}).max().orElse(0) + 1;
    String[] cells = line.split(TAB, count);
    return number(cells, start)
        .map(
            from ->
                new TsvRow(
                    number,
                    from,
                    number(cells, end),
                    cell(cells, speaker).filter(name -> !name.isEmpty()),
                    cell(cells, text).orElse("")));
  }

  private static Optional<BigDecimal> number(String[] cells, int column) {
    return cell(cells, column)
        .filter(written -> NUMBER.matcher(written).matches())
        .map(BigDecimal::new);
  }

  private static Optional<String> cell(String[] cells, int column) {
    return column >= 0 && column < cells.length
        ? Optional.of(cells[column].strip())
        : Optional.empty();
  }
}
