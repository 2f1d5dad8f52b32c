// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shike.search.Snippet;

/**
 * The formats in which snippets are shown. All of them show the text as it is, except that
 *
 * <ul>
 *   <li>line ends and tabs become blanks (HTML keeps line feeds and tabs);
 *   <li>an ellipsis replaces text that was left out at an end;
 *   <li>U+FFFD replaces what could control the program that shows it, or is not a character:
 *       control characters, U+202A to U+202E and U+2066 to U+2069, which change the direction of
 *       the text that follows, halves of surrogate pairs, and noncharacters.
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
   * HTML: highlights are {@code mark} elements, everything else is text. It is valid as the content
   * of an element and, without highlights, as the value of a quoted attribute. It is also
   * well-formed XML.
   *
   * @return a renderer of HTML
   */
  public static SnippetRenderer html() {
    return HTML;
  }

  /**
   * Text for a terminal, on one line: highlights are bold, and nothing in the text can move the
   * cursor or control the terminal.
   *
   * @return a renderer for terminals
   */
  public static SnippetRenderer ansi() {
    return ANSI;
  }

  /**
   * Markdown, on one line: highlights are strong, everything else is text: it never becomes a link,
   * an image, HTML, code or a block. It is valid where a paragraph may start, and after other text.
   *
   * @return a renderer of Markdown
   * @see <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a>
   */
  public static SnippetRenderer markdown() {
    return MARKDOWN;
  }

  /**
   * Plain text, on one line, safe for a terminal.
   *
   * @return a renderer that does not show highlights
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
