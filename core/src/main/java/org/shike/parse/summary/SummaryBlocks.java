// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Flattens the tree of a Markdown document into a list of blocks. */
final class SummaryBlocks extends AbstractVisitor {
  private static final Pattern WORD_OR_NONE = Pattern.compile("[\\x21-\\x7E]*+");

  private static final Pattern NUMBER = Pattern.compile("[ \\t]{0,9}(\\d{1,9}[.)])");

  private final String source;
  private final List<SummaryBlock> blocks = new ArrayList<>();
  private int depth = SummaryBlock.NO_LIST;

  private SummaryBlocks(String source) {
    this.source = source;
  }

  static List<SummaryBlock> of(Node document, String source) {
    SummaryBlocks visitor = new SummaryBlocks(source);
    document.accept(visitor);
    return visitor.blocks;
  }

  @Override
  public void visit(Heading heading) {
    List<TextLine> lines = InlineText.lines(heading);
    if (isUnderlined(heading) && ParagraphLines.isProse(lines)) {
      blocks.addAll(ParagraphLines.outsideLists(lines));
      blocks.add(new SummaryBlock.Rule(lines.get(lines.size() - 1).number() + 1));
    } else if (!lines.isEmpty()) {
      String text = InlineText.of(heading);
      blocks.add(new SummaryBlock.Heading(lineOf(heading), heading.getLevel(), text));
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    addText(paragraph);
  }

  /** What Markdown treats as a link definition is text in a summary: {@code [12:30]: 演示}. */
  @Override
  public void visit(LinkReferenceDefinition definition) {
    addText(definition);
  }

  @Override
  public void visit(ListItem item) {
    depth++;
    String number = number(item);
    if (!number.isEmpty() && lines(item.getFirstChild()).isEmpty()) {
      blocks.add(new SummaryBlock.Bullet(lineOf(item), depth, number));
    }
    visitChildren(item);
    depth--;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String info = WORD_OR_NONE.matcher(code.getInfo()).matches() ? "" : code.getInfo() + "\n";
    String text = (info + code.getLiteral()).strip();
    if (!text.isEmpty()) {
      blocks.add(new SummaryBlock.Detail(lineOf(code), depth, text));
    }
  }

  @Override
  public void visit(ThematicBreak rule) {
    blocks.add(new SummaryBlock.Rule(lineOf(rule)));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      blocks.addAll(SummaryTable.rows(table, source));
    }
  }

  private void addText(Node text) {
    List<TextLine> lines = lines(text);
    if (text.getParent() instanceof ListItem item) {
      int margin = InlineText.startOf(outermost(item)).getColumnIndex();
      ParagraphLines split = new ParagraphLines(depth, margin);
      boolean isFirst = text.getPrevious() == null;
      blocks.addAll(isFirst ? split.first(numbered(item, lines)) : split.further(lines));
    } else {
      blocks.addAll(ParagraphLines.outsideLists(lines));
    }
  }

  private List<TextLine> lines(@Nullable Node node) {
    if (node instanceof LinkReferenceDefinition definition) {
      return definition.getSourceSpans().stream().map(this::asWritten).toList();
    }
    return node instanceof Paragraph paragraph ? InlineText.lines(paragraph) : List.of();
  }

  private TextLine asWritten(SourceSpan span) {
    int start = span.getInputIndex();
    String text = source.substring(start, start + span.getLength()).strip();
    return new TextLine(span.getLineIndex() + 1, span.getColumnIndex(), text);
  }

  /** Whether a heading is a text with a line of {@code =} or {@code -} below it. */
  private boolean isUnderlined(Heading heading) {
    int start = InlineText.startOf(heading).getInputIndex();
    return !source.startsWith("#", start);
  }

  /** The lines, the first one with the number of its item, which Markdown removes. */
  private List<TextLine> numbered(ListItem item, List<TextLine> lines) {
    String number = number(item);
    if (number.isEmpty() || lines.isEmpty()) {
      return lines;
    }
    TextLine first = lines.get(0);
    List<TextLine> numbered = new ArrayList<>(lines);
    numbered.set(0, new TextLine(first.number(), first.column(), number + " " + first.text()));
    return numbered;
  }

  /** The number of an item as written, such as {@code 1.}; empty if it has none. */
  private String number(ListItem item) {
    Matcher number = NUMBER.matcher(source);
    number.region(InlineText.startOf(item).getInputIndex(), source.length());
    return item.getParent() instanceof OrderedList && number.lookingAt() ? number.group(1) : "";
  }

  private static ListItem outermost(ListItem item) {
    ListItem outermost = item;
    for (Node at = item; at != null; at = at.getParent()) {
      outermost = at instanceof ListItem around ? around : outermost;
    }
    return outermost;
  }

  private static int lineOf(Node node) {
    return InlineText.startOf(node).getLineIndex() + 1;
  }
}
