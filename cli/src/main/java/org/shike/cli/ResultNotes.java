// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import org.shike.search.SearchResult;

/** Says on the error output what a person should know about a result. */
final class ResultNotes {
  private final PrintWriter err;
  private final Messages messages;

  ResultNotes(PrintWriter err, Messages messages) {
    this.err = err;
    this.messages = messages;
  }

  void show(SearchResult result) {
    ResultFacts facts = new ResultFacts(result, messages);
    facts.understood().forEach(this::note);
    facts.lacking().ifPresent(this::note);
    if (facts.isCut()) {
      String total = facts.total();
      note(mayHaveMore(result) ? messages.say("more-with-limit", total) : total);
    }
    result
        .overview()
        .facets()
        .forEach((name, counts) -> note(PlainText.of(name) + ": " + facts.values(counts)));
    result.cursor().ifPresent(cursor -> note(messages.say("next-page", cursor)));
    facts.untimed().ifPresent(text -> note(messages.say("untimed-hint", text)));
  }

  /** Whether a larger limit may show more; each transcript shows only some of its moments. */
  private static boolean mayHaveMore(SearchResult result) {
    int groups = result.overview().groups().size();
    return groups == 0 || groups == result.query().limit();
  }

  /** Subtitles have no place for text without a time. */
  void showLeftOut(SearchResult result) {
    long untimed = result.moments().stream().filter(moment -> moment.start().isEmpty()).count();
    if (untimed > 0) {
      note(messages.say("left-out", untimed));
    }
  }

  private void note(String text) {
    err.println("shike: " + text);
  }
}
