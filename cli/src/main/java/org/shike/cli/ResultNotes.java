// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.search.FacetCount;
import org.shike.search.SearchResult;

/** Says on the error output what a person should know about a result. */
final class ResultNotes {
  private final PrintWriter err;

  ResultNotes(PrintWriter err) {
    this.err = err;
  }

  void show(SearchResult result) {
    ResultFacts facts = new ResultFacts(result);
    facts.understood().forEach(this::note);
    facts.lacking().ifPresent(this::note);
    if (facts.isCut()) {
      note(facts.total() + (mayHaveMore(result) ? "; --limit N shows more" : ""));
    }
    result.overview().facets().forEach(this::facet);
    result.cursor().ifPresent(cursor -> note("next page: --cursor " + cursor));
    facts.untimed().ifPresent(text -> note(text + "; --untimed shows them"));
  }

  /** Whether a larger limit may show more; each transcript shows only some of its moments. */
  private static boolean mayHaveMore(SearchResult result) {
    int groups = result.overview().groups().size();
    return groups == 0 || groups == result.query().limit();
  }

  private void facet(String name, List<FacetCount> counts) {
    note(PlainText.of(name) + ": " + ResultFacts.values(counts));
  }

  /** Subtitles have no place for text without a time. */
  void showLeftOut(SearchResult result) {
    long untimed = result.moments().stream().filter(moment -> moment.start().isEmpty()).count();
    if (untimed > 0) {
      note(untimed + " without a time left out");
    }
  }

  private void note(String text) {
    err.println("shike: " + text);
  }
}
