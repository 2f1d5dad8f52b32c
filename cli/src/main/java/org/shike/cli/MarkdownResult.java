// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
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

  private final PrintWriter out;

  private MarkdownResult(PrintWriter out) {
    this.out = out;
  }

  static void write(PrintWriter out, SearchResult result) {
    new MarkdownResult(out).write(result);
  }

  private void write(SearchResult result) {
    if (result.groups().isEmpty()) {
      result.moments().stream().map(ShownMoment::alone).forEach(this::write);
    } else {
      result.groups().stream().map(ShownGroup::new).forEach(this::write);
    }
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
    out.print("- " + linked + " " + MARKDOWN.text(shown.heading()));
    shown.before().forEach(this::writeBelow);
    below(MARKDOWN.render(moment.snippet()));
    shown.behind().forEach(this::writeBelow);
    shown.explanation().ifPresent(this::writeBelow);
    out.println();
  }

  private void writeBelow(String text) {
    below(MARKDOWN.text(text));
  }

  /** On the next line of the same paragraph. */
  private void below(String markdown) {
    out.println("\\");
    out.print("  " + markdown);
  }

  private static String linked(String link, String text) {
    String target = SIGN_IN_LINK.matcher(PlainText.of(link)).replaceAll("\\\\$0");
    return "[" + text + "](<" + target + ">)";
  }
}
