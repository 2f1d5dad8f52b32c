// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.Objects;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The text of a heading or paragraph, without its Markdown. */
final class InlineText {
  private InlineText() {}

  static String of(Node block) {
    StringBuilder text = new StringBuilder();
    Node node = block.getFirstChild();
    while (node != null) {
      append(node, text);
      node = next(node, block);
    }
    return text.toString().strip();
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof Text leaf) {
      text.append(leaf.getLiteral());
    } else if (node instanceof Code leaf) {
      text.append(leaf.getLiteral());
    } else if (node instanceof HtmlInline leaf) {
      text.append(leaf.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append('\n');
    }
  }

  /** The next node in document order inside {@code block}; walks without recursion. */
  private static @Nullable Node next(Node node, Node block) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at.getNext() == null && !Objects.equals(at.getParent(), block)) {
      at = at.getParent();
    }
    return at.getNext();
  }
}
