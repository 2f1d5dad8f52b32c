// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns of text: the first to the left, the others to the right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> head) {
    rows.add(head);
  }

  void add(List<String> row) {
    rows.add(row);
  }

  void print(PrintWriter out) {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(at -> rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0))
            .toArray();
    for (List<String> row : rows) {
      out.println(
          IntStream.range(0, widths.length)
              .mapToObj(at -> cell(row.get(at), widths[at], at == 0))
              .collect(Collectors.joining("  "))
              .stripTrailing());
    }
  }

  private static String cell(String text, int width, boolean isLeft) {
    String blanks = " ".repeat(width - text.length());
    return isLeft ? text + blanks : blanks + text;
  }
}
