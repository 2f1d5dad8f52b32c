// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shike.render.SnippetRenderer;
import org.shike.render.SnippetRenderers;
import org.shike.search.Moment;
import org.shike.search.SearchResult;

/** Writes a result as a list in Markdown. */
final class MarkdownResult {
  private static final SnippetRenderer MARKDOWN = SnippetRenderers.markdown();

  /** CommonMark 6.3: what a link in angle brackets may not hold as it is. */
  private static final Pattern SIGN_IN_LINK = Pattern.compile("[<>\\\\]|&(?=#?\\w+;)");

  /** On the next line of the same paragraph. */
  private static final String NEXT_LINE = "\\" + System.lineSeparator() + "  ";

  private final PrintWriter out;
  private final Messages messages;

  private MarkdownResult(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  static void write(PrintWriter out, SearchResult result, Messages messages) {
    new MarkdownResult(out, messages).write(result);
  }

  private void write(SearchResult result) {
    ShownResult shown = ShownResult.of(result, messages);
    shown.moments().forEach(this::write);
    shown.groups().forEach(this::write);
  }

  private void write(ShownGroup group) {
    out.println("## " + MARKDOWN.text(group.heading()));
    out.println();
    group.moments().forEach(this::write);
    out.println();
  }

  private void write(ShownMoment shown) {
    Moment moment = shown.moment();
    String time = MARKDOWN.text(shown.timestamp());
    String linked = moment.link().map(link -> linked(link, time)).orElse(time);
    List<String> lines = new ArrayList<>();
    shown.before().forEach(text -> lines.add(MARKDOWN.text(text)));
    lines.add(linked + " " + MARKDOWN.text(shown.heading()));
    lines.add(MARKDOWN.render(moment.snippet()));
    shown.after().forEach(text -> lines.add(MARKDOWN.text(text)));
    shown.also().ifPresent(text -> lines.add(MARKDOWN.text(text)));
    shown.explanation().ifPresent(text -> lines.add(MARKDOWN.text(text)));
    out.println("- " + String.join(NEXT_LINE, lines));
  }

  private static String linked(String link, String text) {
    String target = SIGN_IN_LINK.matcher(PlainText.of(link)).replaceAll("\\\\$0");
    return "[" + text + "](<" + target + ">)";
  }
}
