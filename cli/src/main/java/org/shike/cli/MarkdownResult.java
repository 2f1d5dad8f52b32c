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

  private MarkdownResult() {}

  static void write(PrintWriter out, SearchResult result) {
    result.moments().forEach(moment -> write(out, moment));
  }

  private static void write(PrintWriter out, Moment moment) {
    ShownMoment shown = new ShownMoment(moment);
    String time = MARKDOWN.text(shown.timestamp());
    String linked = moment.link().map(link -> linked(link, time)).orElse(time);
    out.println("- " + linked + " " + MARKDOWN.text(shown.heading()) + "\\");
    out.println("  " + MARKDOWN.render(moment.snippet()));
  }

  private static String linked(String link, String text) {
    String target = SIGN_IN_LINK.matcher(PlainText.of(link)).replaceAll("\\\\$0");
    return "[" + text + "](<" + target + ">)";
  }
}
