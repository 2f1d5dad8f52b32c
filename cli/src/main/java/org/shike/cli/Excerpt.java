// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shike.search.Highlight;
import org.shike.search.Snippet;

/**
 * Shortens the text of a moment to a few lines: to the sentences in which something is marked, and
 * as much around them as fits. Where no such sentence fits, it goes by words, and then by
 * characters.
 */
final class Excerpt {
  private static final String BETWEEN = " … ";

  private final Snippet whole;
  private final int lines;
  private final int columns;

  private Excerpt(Snippet whole, int lines, int columns) {
    this.whole = whole;
    this.lines = lines;
    this.columns = columns;
  }

  /**
   * As much as fits into some lines, in its order; an ellipsis marks what is left out between.
   *
   * @param lines how many, 1 or more
   * @param columns of each line
   */
  static Snippet of(Snippet whole, int lines, int columns) {
    Excerpt excerpt = new Excerpt(whole, lines, columns);
    return excerpt.fits(whole) ? whole : excerpt.shortened();
  }

  private Snippet shortened() {
    List<Function<Locale, BreakIterator>> ways =
        List.of(
            BreakIterator::getSentenceInstance,
            BreakIterator::getLineInstance,
            BreakIterator::getCharacterInstance);
    List<TextLine> parts = List.of();
    BitSet kept = new BitSet();
    for (int way = 0; way < ways.size() && kept.isEmpty(); way++) {
      parts = parts(ways.get(way).apply(Locale.ROOT));
      kept = kept(parts);
    }
    return of(parts, kept);
  }

  /** The text in parts, none of which continues after a line end. */
  private List<TextLine> parts(BreakIterator borders) {
    String text = whole.text();
    borders.setText(text);
    List<TextLine> parts = new ArrayList<>();
    int from = 0;
    for (int border = borders.next(); border != BreakIterator.DONE; border = borders.next()) {
      while (from < border) {
        int lineEnd = text.indexOf('\n', from, border);
        int to = lineEnd < 0 ? border : lineEnd + 1;
        parts.add(new TextLine(from, to));
        from = to;
      }
    }
    return parts;
  }

  /** Which parts fit: of those with a mark each that can, and then those nearest to them. */
  private BitSet kept(List<TextLine> parts) {
    BitSet kept = new BitSet();
    matched(parts).forEach(part -> keepIfFits(part, parts, kept));
    if (!kept.isEmpty()) {
      BitSet first = (BitSet) kept.clone();
      IntStream.range(0, parts.size())
          .boxed()
          .filter(part -> !first.get(part))
          .sorted(Comparator.comparingInt(part -> distance(part, first)))
          .takeWhile(part -> keepIfFits(part, parts, kept))
          .forEach(part -> {});
    }
    return kept;
  }

  /** Those with a mark; where there is none, the one with which the moment starts. */
  private IntStream matched(List<TextLine> parts) {
    return whole.highlights().isEmpty()
        ? IntStream.range(0, parts.size())
            .filter(part -> parts.get(part).to() > whole.start())
            .limit(1)
        : IntStream.range(0, parts.size())
            .filter(part -> !parts.get(part).of(whole).highlights().isEmpty());
  }

  private boolean keepIfFits(int part, List<TextLine> parts, BitSet kept) {
    kept.set(part);
    boolean fits = fits(of(parts, kept));
    kept.set(part, fits);
    return fits;
  }

  /** At the same distance, what follows is nearer than what comes before. */
  private static int distance(int part, BitSet kept) {
    int before = kept.previousSetBit(part);
    int next = kept.nextSetBit(part);
    int follows = before < 0 ? Integer.MAX_VALUE : 2 * (part - before);
    int precedes = next < 0 ? Integer.MAX_VALUE : 2 * (next - part) + 1;
    return Math.min(follows, precedes);
  }

  private boolean fits(Snippet snippet) {
    return LineBreaks.of(snippet.text(), columns, columns).size() <= lines;
  }

  private Snippet of(List<TextLine> parts, BitSet kept) {
    StringBuilder text = new StringBuilder();
    List<Highlight> marks = new ArrayList<>();
    List<TextLine> runs = runs(parts, kept);
    for (TextLine run : runs) {
      text.append(text.isEmpty() ? "" : BETWEEN);
      int by = text.length();
      Snippet part = run.of(whole);
      part.highlights().forEach(mark -> marks.add(moved(mark, by)));
      text.append(part.text());
    }
    boolean isCutBefore = !runs.isEmpty() && runs.getFirst().from() > 0;
    boolean isCutAfter =
        runs.isEmpty() || runs.getLast().to() < whole.text().stripTrailing().length();
    return new Snippet(
        text.toString(),
        marks,
        whole.isCutBefore() || isCutBefore,
        whole.isCutAfter() || isCutAfter,
        0);
  }

  /** Parts that follow each other as one, without the blanks at its end. */
  private List<TextLine> runs(List<TextLine> parts, BitSet kept) {
    return Stream.iterate(kept.nextSetBit(0), from -> from >= 0, from -> next(from, kept))
        .map(
            from ->
                new TextLine(parts.get(from).from(), parts.get(kept.nextClearBit(from) - 1).to()))
        .map(this::stripped)
        .toList();
  }

  private static int next(int from, BitSet kept) {
    return kept.nextSetBit(kept.nextClearBit(from));
  }

  private TextLine stripped(TextLine run) {
    String text = whole.text().substring(run.from(), run.to());
    return new TextLine(run.from(), run.from() + text.stripTrailing().length());
  }

  private static Highlight moved(Highlight mark, int by) {
    return new Highlight(mark.from() + by, mark.to() + by, mark.time(), mark.basis(), mark.error());
  }
}
