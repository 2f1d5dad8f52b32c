// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.render.SnippetRenderer;
import org.shike.render.SnippetRenderers;
import org.shike.search.Moment;
import org.shike.search.SearchResult;

/** Writes a result as one page that needs nothing else. It is well-formed XML, too. */
final class HtmlResult {
  /** The policy is a second lock: even what escaping overlooked could not run. */
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html>
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <style>
      body { max-width: 45em; margin: 2em auto; padding: 0 1em; font-family: sans-serif; line-height: 1.6 }
      p { margin: 0; overflow-wrap: anywhere }
      li { margin-bottom: 1em }
      .quiet { color: #666 }
      </style>
      """;

  private static final SnippetRenderer HTML = SnippetRenderers.html();

  private final PrintWriter out;

  private HtmlResult(PrintWriter out) {
    this.out = out;
  }

  static void write(PrintWriter out, SearchResult result) {
    new HtmlResult(out).write(result);
  }

  private void write(SearchResult result) {
    String query = HTML.text(result.query().text());
    out.print(HEAD);
    out.println("<title>" + query + " · Shike</title>");
    out.println("</head>");
    out.println("<body>");
    out.println("<h1>" + query + "</h1>");
    if (result.groups().isEmpty()) {
      write(result.moments().stream().map(ShownMoment::alone).toList());
    } else {
      result.groups().stream().map(ShownGroup::new).forEach(this::write);
    }
    out.println("</body>");
    out.println("</html>");
  }

  private void write(ShownGroup group) {
    out.println("<h2>" + HTML.text(group.heading()) + "</h2>");
    write(group.moments());
  }

  private void write(List<ShownMoment> moments) {
    if (moments.isEmpty()) {
      out.println("<p>Nothing found.</p>");
      return;
    }
    out.println("<ol>");
    moments.forEach(this::write);
    out.println("</ol>");
  }

  private void write(ShownMoment shown) {
    Moment moment = shown.moment();
    String time = HTML.text(shown.timestamp());
    String linked = moment.link().map(link -> linked(link, time)).orElse(time);
    out.println("<li>");
    out.println("<p>" + linked + " " + HTML.text(shown.heading()) + "</p>");
    shown.before().forEach(this::writeQuiet);
    out.println("<p>" + HTML.render(moment.snippet()) + "</p>");
    shown.behind().forEach(this::writeQuiet);
    shown.explanation().ifPresent(this::writeQuiet);
    out.println("</li>");
  }

  private void writeQuiet(String text) {
    out.println("<p class=\"quiet\">" + HTML.text(text) + "</p>");
  }

  private static String linked(String link, String html) {
    return "<a href=\"" + HTML.text(link) + "\" rel=\"noreferrer\">" + html + "</a>";
  }
}
