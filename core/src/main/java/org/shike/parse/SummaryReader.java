// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads the summary of a session in Markdown or plain text: headings {@code TITLE (T - T)}, points
 * {@code - **T** - TEXT}, and everything else as untimed text.
 *
 * <p>Blocks of HTML and indented code are left switched off: in a summary {@code <name>} and
 * leading blanks are text.
 */
final class SummaryReader implements TranscriptReader {
  /** Deeper lists and quotes are text; no summary nests so deep, and parsing stays linear. */
  private static final int MAX_NESTING = 32;

  private static final Parser MARKDOWN =
      Parser.builder()
          .enabledBlockTypes(
              Set.of(
                  Heading.class,
                  ListBlock.class,
                  BlockQuote.class,
                  FencedCodeBlock.class,
                  ThematicBreak.class))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(MAX_NESTING)
          .build();

  @Override
  public ParseResult read(String id, SourceText source) {
    Node document = MARKDOWN.parse(source.text());
    SummaryOutline outline = new SummaryOutline(source);
    document.accept(outline);
    return outline.result(id);
  }
}
