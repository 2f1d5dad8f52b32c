// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import org.shike.render.SnippetRenderer;
import org.shike.render.SnippetRenderers;
import org.shike.search.Moment;
import org.shike.search.SearchResult;

/** Shows a result to a person. */
final class TextResult {
  private static final String INDENT = "       ";
  private static final int LONGEST_ECHO = 60;

  private final Shike shike;
  private final SnippetRenderer snippets;

  TextResult(Shike shike, boolean bold) {
    this.shike = shike;
    this.snippets = bold ? SnippetRenderers.ansi() : SnippetRenderers.plain();
  }

  void show(SearchResult result) {
    result.suggestions().forEach(other -> note("did you mean \"" + PlainText.of(other) + "\"?"));
    result.moments().forEach(this::show);
    result.notes().forEach(this::note);
    totals(result);
    if (result.untimedTotal() > 0) {
      note(result.untimedTotal() + " more in text without a time; --untimed shows them");
    }
  }

  private void totals(SearchResult result) {
    int shown = result.moments().size();
    if (shown == 0) {
      note("nothing found for \"" + PlainText.cut(result.query().text(), LONGEST_ECHO) + "\"");
    } else if (!result.moments().get(0).missing().isEmpty()) {
      note("no moment holds every word");
    }
    if (shown < result.total()) {
      String total = (result.totalIsExact() ? "" : "at least ") + result.total();
      note(shown + " of " + total + " moments; --limit N shows more");
    }
  }

  private void show(Moment moment) {
    String timestamp = moment.timestamp().isEmpty() ? "untimed" : moment.timestamp();
    String missing =
        moment.missing().isEmpty() ? "" : "  (without " + String.join(", ", moment.missing()) + ")";
    shike.out().println(PlainText.of(timestamp + "  " + heading(moment) + missing));
    shike.out().println(INDENT + snippets.render(moment.snippet()));
  }

  private static String heading(Moment moment) {
    String title = moment.title().isEmpty() ? moment.transcriptId() : moment.title();
    List<String> section = moment.section();
    return section.isEmpty() ? title : title + " › " + section.get(section.size() - 1);
  }

  private void note(String text) {
    shike.err().println("shike: " + text);
  }
}
