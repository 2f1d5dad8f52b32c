// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.shike.parse.summary.TimelineNotation.Place;

/**
 * Reads a table row by row. A column contains times if most of its cells are a time and nothing
 * else; two such columns are start and end.
 */
final class SummaryTable {
  private static final Set<String> SPEAKER_NAMES =
      Set.of("讲者", "演讲者", "演讲人", "主讲人", "发言人", "说话人", "speaker", "Speaker");

  /** A row as written. */
  private record Cells(int line, List<String> texts) {
    String at(int column) {
      return column < texts.size() ? texts.get(column) : "";
    }
  }

  private final List<Cells> rows;
  private final Set<Integer> times = new TreeSet<>();
  private final OptionalInt speaker;

  private SummaryTable(List<Cells> rows) {
    this.rows = rows;
    List<String> head = rows.get(0).texts();
    IntStream.range(0, head.size()).filter(this::isTime).limit(2).forEach(times::add);
    this.speaker =
        times.isEmpty()
            ? OptionalInt.empty()
            : IntStream.range(0, head.size())
                .filter(column -> SPEAKER_NAMES.contains(head.get(column)))
                .findFirst();
  }

  static List<SummaryBlock> rows(TableBlock table, String source) {
    List<Cells> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        rows.add(cells((TableRow) row, source));
      }
    }
    return new SummaryTable(rows).blocks();
  }

  private static Cells cells(TableRow row, String source) {
    List<String> texts = new ArrayList<>();
    SourceSpan rowSpan = InlineText.startOf(row);
    int end = rowSpan.getInputIndex();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      texts.add(InlineText.of(cell).replace('\n', ' '));
      for (SourceSpan span : cell.getSourceSpans()) {
        end = span.getInputIndex() + span.getLength();
      }
    }
    int rowEnd = rowSpan.getInputIndex() + rowSpan.getLength();
    texts.addAll(surplus(source.substring(end, Math.max(end, rowEnd))));
    return new Cells(rowSpan.getLineIndex() + 1, texts);
  }

  /** Cells beyond those of the table head, which Markdown drops; here they are text. */
  private static List<String> surplus(String source) {
    return Arrays.stream(source.split("\\|"))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private boolean isTime(int column) {
    long filled = body().stream().filter(row -> !row.at(column).isBlank()).count();
    long timed = body().stream().filter(row -> isTime(row.at(column))).count();
    return timed * 2 > filled;
  }

  private static boolean isTime(String cell) {
    return TimelineNotation.read(cell, Place.CELL)
        .filter(timed -> timed.text().isBlank())
        .isPresent();
  }

  private List<Cells> body() {
    return rows.subList(1, rows.size());
  }

  private List<SummaryBlock> blocks() {
    List<SummaryBlock> blocks = new ArrayList<>();
    for (Cells row : rows) {
      SummaryBlock.Row block = block(row);
      if (!block.text().isBlank() || !block.time().isBlank()) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private SummaryBlock.Row block(Cells row) {
    boolean isTimed = times.stream().map(row::at).anyMatch(SummaryTable::isTime);
    List<String> time = new ArrayList<>();
    List<String> text = new ArrayList<>();
    Optional<String> name = Optional.empty();
    for (int column = 0; column < row.texts().size(); column++) {
      String cell = row.at(column);
      if (cell.isBlank()) {
        continue;
      }
      if (isTimed && times.contains(column) && isTime(cell)) {
        time.add(cell);
      } else if (isTimed && speaker.equals(OptionalInt.of(column))) {
        name = Optional.of(cell);
      } else {
        text.add(cell);
      }
    }
    return new SummaryBlock.Row(
        row.line(), String.join(" - ", time), name, String.join(" | ", text));
  }
}
