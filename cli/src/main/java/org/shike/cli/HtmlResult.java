// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.shike.render.SnippetRenderer;
import org.shike.render.SnippetRenderers;
import org.shike.search.FacetCount;
import org.shike.search.Moment;
import org.shike.search.SearchResult;

/** Writes a result as one page that needs nothing else. It is well-formed XML, too. */
final class HtmlResult {
  /** The policy is a second lock: even what escaping overlooked could not run. */
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <style>
      body { max-width: 45em; margin: 2em auto; padding: 0 1em; font-family: sans-serif; line-height: 1.6 }
      p { margin: 0; overflow-wrap: anywhere }
      li { margin-bottom: 1em }
      dt { float: left; margin-right: 0.5em; color: #666 }
      dd { margin: 0 }
      .quiet { color: #666 }
      </style>
      """;

  private static final SnippetRenderer HTML = SnippetRenderers.html();

  private final PrintWriter out;
  private final Messages messages;

  private HtmlResult(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  static void write(PrintWriter out, SearchResult result, Messages messages) {
    new HtmlResult(out, messages).write(result);
  }

  private void write(SearchResult result) {
    String query = HTML.text(result.query().text());
    out.print(HEAD.replace("%s", PageLanguage.of(result, messages.language())));
    out.println("<title>" + query + " · Shike</title>");
    out.println("</head>");
    out.println("<body>");
    out.println("<h1>" + query + "</h1>");
    ResultFacts facts = new ResultFacts(result, messages);
    writeFacts(facts);
    writeFacets(facts);
    ShownResult shown = ShownResult.of(result, messages);
    write(shown.moments());
    shown.groups().forEach(this::write);
    out.println("</body>");
    out.println("</html>");
  }

  private void writeFacts(ResultFacts facts) {
    facts.understood().forEach(this::writeQuiet);
    facts.lacking().ifPresent(this::writeQuiet);
    if (!facts.result().moments().isEmpty()) {
      writeQuiet(facts.total());
    }
    facts.untimed().ifPresent(this::writeQuiet);
  }

  private void writeFacets(ResultFacts facts) {
    Map<String, List<FacetCount>> facets = facts.result().overview().facets();
    if (facets.isEmpty()) {
      return;
    }
    out.println("<dl>");
    facets.forEach(
        (name, counts) ->
            out.println(
                "<dt>"
                    + HTML.text(name)
                    + "</dt><dd>"
                    + HTML.text(facts.values(counts))
                    + "</dd>"));
    out.println("</dl>");
  }

  private void write(ShownGroup group) {
    out.println("<h2>" + HTML.text(group.heading()) + "</h2>");
    write(group.moments());
  }

  private void write(List<ShownMoment> moments) {
    if (moments.isEmpty()) {
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
    shown.before().forEach(this::writeQuiet);
    out.println("<p>" + linked + " " + HTML.text(shown.heading()) + "</p>");
    out.println("<p>" + HTML.render(moment.snippet()) + "</p>");
    shown.after().forEach(this::writeQuiet);
    shown.also().ifPresent(this::writeQuiet);
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
