// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shike.search.Snippet;

/**
 * The forms in which snippets are shown. Each shows the text as it is, except that in all of them
 *
 * <ul>
 *   <li>line ends and tabs are blanks (HTML keeps line feeds and tabs);
 *   <li>an ellipsis stands for text that was left out at an end;
 *   <li>U+FFFD stands for what could command who shows it, or is no character: control characters,
 *       U+202A to U+202E and U+2066 to U+2069, which turn the direction of what follows, halves of
 *       surrogate pairs and noncharacters.
 * </ul>
 */
public final class SnippetRenderers {
  private static final String BOLD = "\u001b[1m";
  private static final String NOT_BOLD = "\u001b[22m";

  private static final SnippetRenderer HTML = marking(HtmlText::of, "<mark>", "</mark>");
  private static final SnippetRenderer ANSI = marking(CleanText::line, BOLD, NOT_BOLD);
  private static final SnippetRenderer MARKDOWN = MarkdownText::of;
  private static final SnippetRenderer PLAIN = marking(CleanText::line, "", "");

  private SnippetRenderers() {}

  /**
   * HTML: highlights are {@code mark} elements, all else is text. It may stand as the content of an
   * element; without highlights also as the value of an attribute in quotes of either kind. It is
   * well-formed XML, too.
   *
   * @return a renderer of HTML
   */
  public static SnippetRenderer html() {
    return HTML;
  }

  /**
   * Text for a terminal, on one line: highlights are bold, and nothing in the text can move the
   * cursor or command the terminal.
   *
   * @return a renderer for terminals
   */
  public static SnippetRenderer ansi() {
    return ANSI;
  }

  /**
   * Markdown, on one line: highlights are strong, all else is text; no links, images, HTML, code or
   * blocks arise. It may stand wherever a paragraph may start, or behind other text.
   *
   * @return a renderer of Markdown
   * @see <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a>
   */
  public static SnippetRenderer markdown() {
    return MARKDOWN;
  }

  /**
   * The text only, on one line, safe for a terminal.
   *
   * @return a renderer that marks nothing
   */
  public static SnippetRenderer plain() {
    return PLAIN;
  }

  private static SnippetRenderer marking(UnaryOperator<String> text, String before, String after) {
    return snippet -> marked(snippet, text, before, after);
  }

  private static String marked(
      Snippet snippet, UnaryOperator<String> text, String before, String after) {
    return Piece.of(snippet).stream()
        .map(piece -> piece.map(text))
        .map(piece -> piece.isMarked() ? before + piece.text() + after : piece.text())
        .collect(Collectors.joining());
  }
}
