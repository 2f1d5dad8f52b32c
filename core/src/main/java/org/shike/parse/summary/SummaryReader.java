// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.LinkedHashSet;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.shike.parse.source.FrontMatter;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Message;
import org.shike.transcript.Section;
import org.shike.transcript.Transcript;

/**
 * Reads the summary of a session in Markdown or plain text, with or without front matter.
 *
 * <p>Markdown gives the blocks ({@link SummaryBlocks}), {@link TimelineNotation} finds the times in
 * them, {@link SummaryOutline} decides what belongs together, and {@link SectionTimes} and {@link
 * DraftCues} find the ends.
 *
 * <p>HTML blocks and indented code are disabled: in a summary, {@code <name>} and leading blanks
 * are text.
 */
public final class SummaryReader implements TranscriptReader {
  /**
   * Markdown also creates the cells that a row leaves out: rows times columns, however short the
   * rows.
   */
  private static final int MAX_CELLS = 200_000;

  /**
   * Each of these may become a node of the document, which takes up to a kilobyte of memory: a
   * summary of 1,000 hours has less than a million.
   */
  private static final String SIGNS = "\n[]*_`!\\&<|";

  private static final int MAX_SIGNS =
      (int) Math.min(10_000_000, Runtime.getRuntime().maxMemory() / 1_024);

  /** In the order of CommonMark, because the parser tries them in the given order. */
  private static final List<Class<? extends Block>> BLOCKS =
      List.of(
          BlockQuote.class,
          Heading.class,
          FencedCodeBlock.class,
          ThematicBreak.class,
          ListBlock.class);

  private final ReadingOptions options;

  public SummaryReader(ReadingOptions options) {
    this.options = options;
  }

  private Parser markdown(List<Extension> extensions) {
    return Parser.builder()
        .extensions(extensions)
        .enabledBlockTypes(new LinkedHashSet<>(BLOCKS))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(options.maxNesting())
        .build();
  }

  @Override
  public Transcript read(String id, String text, ProblemLog problems) {
    FrontMatter front = FrontMatter.of(text);
    problems.addAll(front.problems());
    String body = bounded(front.body(), problems);
    Timeline timeline = new Timeline(SummaryBlocks.of(parse(body, problems), body));
    SummaryOutline outline =
        new SummaryOutline(timeline, front.first("title").orElse(""), problems);
    return transcript(id, front, outline, problems);
  }

  private static String bounded(String text, ProblemLog problems) {
    int line = 1;
    int signs = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      line += character == '\n' ? 1 : 0;
      signs += SIGNS.indexOf(character) >= 0 ? 1 : 0;
      if (signs > MAX_SIGNS) {
        problems.addCut(
            line,
            Message.of(
                "more than %d lines and signs of Markdown; the rest was not read", MAX_SIGNS));
        return text.substring(0, at);
      }
    }
    return text;
  }

  private Node parse(String text, ProblemLog problems) {
    try {
      return markdown(List.of(TablesExtension.builder().maxCells(MAX_CELLS).build())).parse(text);
    } catch (IllegalArgumentException tooManyCells) {
      problems.add(
          1, Message.of("tables with more than %d cells; all tables were read as text", MAX_CELLS));
      return markdown(List.of()).parse(text);
    }
  }

  private static Transcript transcript(
      String id, FrontMatter front, SummaryOutline outline, ProblemLog problems) {
    List<DraftCue> drafts = outline.drafts();
    if (drafts.isEmpty()) {
      problems.add(1, Message.of("the file has no text; nothing will be found in it"));
    }
    List<Section> sections = SectionTimes.resolve(outline.sections(), drafts, problems);
    DraftCues cues = new DraftCues(outline.sections(), sections, drafts, problems);
    return new Transcript(id, outline.title(), front.values(), sections, cues.withEnds());
  }
}
