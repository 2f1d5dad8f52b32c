// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shike.render.SnippetRenderer;
import org.shike.render.SnippetRenderers;
import org.shike.search.ContextPassage;
import org.shike.search.Group;
import org.shike.search.Moment;
import org.shike.search.SearchResult;
import org.shike.search.Snippet;
import org.shike.search.TermScore;
import org.shike.transcript.Timecode;

/** Shows a result to a person, in lines no longer than the terminal is wide. */
final class TextResult {
  private static final String DIM = "\u001b[2m";
  private static final String NOT_DIM = "\u001b[22m";
  private static final String INDENT = "       ";
  private static final String CONTEXT_INDENT = INDENT + "  ";

  private final PrintWriter out;
  private final int columns;
  private final boolean styled;
  private final SnippetRenderer snippets;

  TextResult(PrintWriter out, int columns, boolean styled) {
    this.out = out;
    this.columns = columns;
    this.styled = styled;
    this.snippets = styled ? SnippetRenderers.ansi() : SnippetRenderers.plain();
  }

  void show(SearchResult result) {
    if (result.groups().isEmpty()) {
      result.moments().forEach(this::show);
    } else {
      result.groups().forEach(this::show);
    }
  }

  /** What was found by a weaker rule only has no total. */
  private void show(Group group) {
    String title = new ShownMoment(group.moments().get(0)).title();
    String total = group.total() == 0 ? "" : " (" + group.total() + ")";
    show("", new Snippet(title + total, List.of()));
    group.moments().forEach(this::show);
  }

  private void show(Moment moment) {
    ShownMoment shown = new ShownMoment(moment);
    show("", new Snippet(shown.timestamp() + "  " + shown.heading(), List.of()));
    moment.context().stream().filter(ContextPassage::isBefore).forEach(this::show);
    show(INDENT, moment.snippet());
    moment.context().stream().filter(passage -> !passage.isBefore()).forEach(this::show);
    moment.link().ifPresent(this::showLink);
    if (!moment.explanation().isEmpty()) {
      show(INDENT, new Snippet(explanation(moment), List.of()));
    }
  }

  /** Such as {@code score 2.20: Graviton as a word 1.50 + characters 0.70}. */
  private static String explanation(Moment moment) {
    String parts =
        moment.explanation().stream().map(TextResult::part).collect(Collectors.joining(" + "));
    return String.format(Locale.ROOT, "score %.2f: %s", moment.score(), parts);
  }

  private static String part(TermScore part) {
    String found =
        switch (part.found()) {
          case WORD -> part.text() + " as a word";
          case PART -> part.text() + " as a part";
          case LITERAL -> part.text() + " as characters in a row";
          case SYNONYM -> part.text() + " by another name";
          case SPEAKER -> part.text() + " as the speaker";
          case MISSING -> part.text() + " only around it";
          case CHARACTERS -> "characters";
          case REQUIRED -> "what is required";
        };
    return String.format(Locale.ROOT, "%s %.2f", found, part.score());
  }

  private void show(ContextPassage passage) {
    String timestamp =
        passage
            .time()
            .map(time -> new Timecode(time.start(), passage.timestamp()) + "  ")
            .orElse("");
    Snippet text = new Snippet(timestamp + passage.text(), List.of());
    int width = columns - CONTEXT_INDENT.length();
    for (TextLine line : LineBreaks.of(text.text(), width, width)) {
      out.println(CONTEXT_INDENT + dimmed(snippets.render(line.of(text))));
    }
  }

  private void show(String firstIndent, Snippet text) {
    String indent = firstIndent;
    int signs = text.isCutBefore() || text.isCutBehind() ? 1 : 0;
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
