// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.render.SnippetRenderer;
import org.shike.render.SnippetRenderers;
import org.shike.search.Moment;
import org.shike.search.SearchResult;
import org.shike.search.Snippet;

/** Shows a result to a person, in lines no longer than the terminal is wide. */
final class TextResult {
  private static final String DIM = "\u001b[2m";
  private static final String NOT_DIM = "\u001b[22m";
  private static final String INDENT = "       ";
  private static final String CONTEXT_INDENT = INDENT + "  ";

  private final PrintWriter out;
  private final Messages messages;
  private final int columns;
  private final int lines;
  private final boolean styled;
  private final SnippetRenderer snippets;

  /**
   * Shows results.
   *
   * @param shike the output, its width and the language
   * @param lines the maximum number of lines for the text of a moment, 0 for no limit; in a pipe,
   *     where lines are not broken, the number that a usual terminal would need
   * @param styled whether terminal codes are used
   */
  TextResult(Shike shike, int lines, boolean styled) {
    this.out = shike.out();
    this.messages = shike.messages();
    this.columns = shike.terminal().columns();
    this.lines = lines;
    this.styled = styled;
    this.snippets = styled ? SnippetRenderers.ansi() : SnippetRenderers.plain();
  }

  void show(SearchResult result) {
    ShownResult shown = ShownResult.of(result, messages);
    show(shown.moments());
    shown.groups().forEach(this::show);
  }

  private void show(ShownGroup group) {
    show("", group.heading());
    show(group.moments());
  }

  /** With context, blank lines keep apart what belongs to different moments. */
  private void show(List<ShownMoment> moments) {
    boolean areApart = moments.stream().anyMatch(shown -> !shown.moment().context().isEmpty());
    for (int at = 0; at < moments.size(); at++) {
      if (areApart && at > 0) {
        out.println();
      }
      show(moments.get(at));
    }
  }

  private void show(ShownMoment shown) {
    Moment moment = shown.moment();
    shown.before().forEach(this::showContext);
    show("", (shown.timestamp() + "  " + shown.heading()).stripTrailing());
    show(INDENT, excerpt(moment.snippet()));
    shown.after().forEach(this::showContext);
    moment.link().ifPresent(this::showLink);
    shown.also().ifPresent(text -> show(INDENT, text));
    shown.explanation().ifPresent(text -> show(INDENT, text));
  }

  private Snippet excerpt(Snippet snippet) {
    int width = columns == Integer.MAX_VALUE ? Terminal.USUAL_COLUMNS : columns;
    return lines == 0 ? snippet : Excerpt.of(snippet, lines, width - INDENT.length() - 1);
  }

  private void showContext(String passage) {
    int width = columns - CONTEXT_INDENT.length();
    for (TextLine line : LineBreaks.of(passage, width, width)) {
      String text = passage.substring(line.from(), line.to());
      out.println(CONTEXT_INDENT + dimmed(PlainText.of(text)));
    }
  }

  private void show(String firstIndent, String text) {
    show(firstIndent, new Snippet(text, List.of()));
  }

  private void show(String firstIndent, Snippet text) {
    String indent = firstIndent;
    int signs = text.isCutBefore() || text.isCutAfter() ? 1 : 0;
    int first = columns - indent.length() - signs;
    int rest = columns - INDENT.length() - signs;
    for (TextLine line : LineBreaks.of(text.text(), first, rest)) {
      out.println(indent + snippets.render(line.of(text)));
      indent = INDENT;
    }
  }

  /** A link that is broken into lines can no longer be followed. */
  private void showLink(String link) {
    out.println(INDENT + dimmed(PlainText.of(link)));
  }

  private String dimmed(String text) {
    return styled ? DIM + text + NOT_DIM : text;
  }
}
