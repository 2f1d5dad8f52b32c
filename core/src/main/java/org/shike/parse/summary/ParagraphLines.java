// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shike.parse.summary.TimelineNotation.Place;

/**
 * Splits a paragraph into the lines that belong together. In Markdown, lines of a timeline without
 * blank lines between them are one paragraph, and a line below a list belongs to its last item.
 */
final class ParagraphLines {
  private static final Pattern RULE = Pattern.compile("[-_*=~━─═—―┄┈﹏]{3,}+");
  private static final Pattern SENTENCE = Pattern.compile("[。！？；]");

  private final int depth;
  private final int margin;

  /**
   * @param margin column at which the list starts; a line with a time there is outside the list
   */
  ParagraphLines(int depth, int margin) {
    this.depth = depth;
    this.margin = margin;
  }

  static List<SummaryBlock> outsideLists(List<TextLine> lines) {
    List<SummaryBlock> blocks = new ArrayList<>();
    for (List<TextLine> group : groups(lines)) {
      TextLine first = group.get(0);
      blocks.add(
          isRule(first)
              ? new SummaryBlock.Rule(first.number())
              : new SummaryBlock.Line(first.number(), text(group)));
    }
    return blocks;
  }

  /** The blocks of the first paragraph of an item. */
  List<SummaryBlock> first(List<TextLine> lines) {
    return inItem(lines, true);
  }

  /** The blocks of a further paragraph of an item. */
  List<SummaryBlock> further(List<TextLine> lines) {
    return inItem(lines, false);
  }

  /**
   * Whether the text above a line of {@code -} is not a title, so that the line is not an
   * underline.
   */
  static boolean isProse(List<TextLine> lines) {
    return lines.size() > 1 || SENTENCE.matcher(text(lines)).find();
  }

  private List<SummaryBlock> inItem(List<TextLine> lines, boolean isFirst) {
    List<List<TextLine>> groups = groups(lines);
    List<SummaryBlock> blocks = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<TextLine> group = groups.get(i);
      TextLine start = group.get(0);
      if (i > 0 && start.column() <= margin) {
        List<TextLine> rest =
            groups.subList(i, groups.size()).stream().flatMap(List::stream).toList();
        blocks.addAll(outsideLists(rest));
        return blocks;
      }
      blocks.add(
          i == 0 && !isFirst
              ? new SummaryBlock.Detail(start.number(), depth, text(group))
              : new SummaryBlock.Bullet(start.number(), depth, text(group)));
    }
    return blocks;
  }

  /** A rule is a separate group, and a line that starts with a time begins a new one. */
  private static List<List<TextLine>> groups(List<TextLine> lines) {
    List<List<TextLine>> groups = new ArrayList<>();
    Place place = Place.LATER_LINE;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean isTimed = TimelineNotation.read(line.text(), place).isPresent();
      if (i == 0 || isTimed || isRule(line) || isRule(lines.get(i - 1))) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(line);
      place = i == 0 && isTimed ? Place.LINE : place;
    }
    return withTimeBelowTitle(groups);
  }

  /** A title with only its time on the next line is read as if the time came before it. */
  private static List<List<TextLine>> withTimeBelowTitle(List<List<TextLine>> groups) {
    if (groups.size() > 1 && groups.get(0).size() == 1 && isTimeAlone(groups.get(1))) {
      TextLine title = groups.get(0).get(0);
      if (!isRule(title) && TimelineNotation.read(title.text(), Place.LINE).isEmpty()) {
        String text = groups.get(1).get(0).text() + " " + title.text();
        groups.get(1).set(0, new TextLine(title.number(), title.column(), text));
        groups.remove(0);
      }
    }
    return groups;
  }

  private static boolean isTimeAlone(List<TextLine> group) {
    return TimelineNotation.read(group.get(0).text(), Place.LATER_LINE)
        .filter(timed -> timed.text().isBlank())
        .isPresent();
  }

  private static boolean isRule(TextLine line) {
    return RULE.matcher(line.text()).matches();
  }

  private static String text(List<TextLine> lines) {
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
  }
}
