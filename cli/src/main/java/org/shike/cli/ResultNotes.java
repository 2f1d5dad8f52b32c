// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.shike.search.FacetCount;
import org.shike.search.SearchResult;

/** Says on the error output what a person should know about a result. */
final class ResultNotes {
  private static final int LONGEST_ECHO = 60;

  private final PrintWriter err;

  ResultNotes(PrintWriter err) {
    this.err = err;
  }

  void show(SearchResult result) {
    result.suggestions().forEach(other -> note("did you mean \"" + PlainText.of(other) + "\"?"));
    result.notes().forEach(text -> note(PlainText.of(text)));
    totals(result);
    result.facets().forEach(this::facet);
    result.cursor().ifPresent(cursor -> note("next page: --cursor " + cursor));
    if (result.untimedTotal() > 0) {
      note(result.untimedTotal() + " more in text without a time; --untimed shows them");
    }
  }

  private void totals(SearchResult result) {
    int shown = result.moments().size();
    if (shown == 0) {
      note("nothing found for \"" + PlainText.cut(result.query().text(), LONGEST_ECHO) + "\"");
    } else if (result.before() == 0 && !result.moments().get(0).missing().isEmpty()) {
      note("no moment holds every word");
    }
    if (result.before() + shown < result.total()) {
      String total = (result.totalIsExact() ? "" : "at least ") + result.total();
      String more = mayHaveMore(result) ? "; --limit N shows more" : "";
      note(shown(result) + " of " + total + " moments" + more);
    }
  }

  /** Such as {@code 10}, and on the next page {@code 11 to 20}. */
  private static String shown(SearchResult result) {
    int last = result.before() + result.moments().size();
    return result.before() == 0 ? "" + last : result.before() + 1 + " to " + last;
  }

  /** Whether a larger limit may show more; each transcript shows only some of its moments. */
  private static boolean mayHaveMore(SearchResult result) {
    int groups = result.groups().size();
    return groups == 0 || groups == result.query().limit();
  }

  private void facet(String name, List<FacetCount> counts) {
    String values =
        counts.stream()
            .map(count -> PlainText.of(count.value()) + " " + count.count())
            .collect(Collectors.joining(", "));
    note(PlainText.of(name) + ": " + (values.isEmpty() ? "none" : values));
  }

  /** Subtitles have no place for text without a time. */
  void showLeftOut(SearchResult result) {
    long untimed = result.moments().stream().filter(moment -> moment.time().isEmpty()).count();
    if (untimed > 0) {
      note(untimed + " without a time left out");
    }
  }

  private void note(String text) {
    err.println("shike: " + text);
  }
}
