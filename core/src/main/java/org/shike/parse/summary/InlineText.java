// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The text of a heading, a paragraph or a cell of a table, line by line, without its Markdown. */
final class InlineText {
  /** Bold text that Markdown does not recognise, because it ends with a punctuation mark. */
  private static final Pattern LEFT_OVER_BOLD =
      Pattern.compile("\\*\\*(?=\\S)((?:\\p{P}[^*\\n]*+|[^*\\n]*+(?<=\\p{P})))\\*\\*");

  private static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x7E]*+|\\w++:.*+|[./#].*+");

  private final List<TextLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private SourceSpan start;

  private InlineText(Node block) {
    start = startOf(block);
    Node node = block.getFirstChild();
    while (node != null) {
      append(node);
      node = next(node, block);
    }
    endLine();
  }

  /** The lines that contain text. */
  static List<TextLine> lines(Node block) {
    return new InlineText(block).lines;
  }

  static String of(Node block) {
    return lines(block).stream().map(TextLine::text).collect(Collectors.joining("\n"));
  }

  /** Where a node starts, or the nearest node around it whose start is known. */
  static SourceSpan startOf(Node node) {
    Node at = node;
    while (at.getSourceSpans().isEmpty() && at.getParent() != null) {
      at = at.getParent();
    }
    List<SourceSpan> spans = at.getSourceSpans();
    return spans.isEmpty() ? SourceSpan.of(0, 0, 0, 0) : spans.get(0);
  }

  private void append(Node node) {
    if (text.isEmpty() && !node.getSourceSpans().isEmpty()) {
      start = startOf(node);
    }
    if (node instanceof Text leaf) {
      text.append(leaf.getLiteral());
    } else if (node instanceof Code leaf) {
      text.append(leaf.getLiteral());
    } else if (node instanceof HtmlInline leaf) {
      text.append(leaf.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      endLine();
    }
  }

  private void endLine() {
    String line = LEFT_OVER_BOLD.matcher(text).replaceAll("$1").strip();
    if (!line.isEmpty()) {
      lines.add(new TextLine(start.getLineIndex() + 1, start.getColumnIndex(), line));
    }
    text.setLength(0);
  }

  /** The next node in document order inside {@code block}; walks without recursion. */
  private @Nullable Node next(Node node, Node block) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    leave(at);
    while (at.getNext() == null && !Objects.equals(at.getParent(), block)) {
      at = at.getParent();
      leave(at);
    }
    return at.getNext();
  }

  /**
   * Appends the address after a link if it is not really an address but words in brackets: {@code
   * [一](二)}.
   */
  private void leave(Node node) {
    if (node instanceof Link link && !ADDRESS.matcher(link.getDestination()).matches()) {
      text.append('(').append(link.getDestination()).append(')');
    }
  }
}
