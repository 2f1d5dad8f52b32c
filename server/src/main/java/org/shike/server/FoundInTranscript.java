// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.shike.server.Html.element;
import static org.shike.server.Html.empty;
import static org.shike.server.Html.styled;
import static org.shike.server.Html.text;
import static org.shike.server.Html.with;

import java.util.List;
import java.util.Optional;
import org.shike.search.Moment;
import org.shike.search.SearchResult;

/**
 * The search within one transcript, and what it found.
 *
 * @param texts of the reader's language
 * @param transcriptId of the transcript
 * @param wanted text that is looked for; empty for none
 * @param result if something is looked for
 */
record FoundInTranscript(
    PageTexts texts, String transcriptId, String wanted, Optional<SearchResult> result) {
  static final int MOST = 50;

  Html html() {
    return element(
        "div", List.of(with("class", "find")), form(), result.map(this::list).orElse(Html.all()));
  }

  private Html form() {
    return element(
        "form",
        List.of(
            with("action", PageAddress.reading(transcriptId, Optional.empty())),
            with("method", "get"),
            with("role", "search"),
            with("aria-label", texts.say("find"))),
        element("label", List.of(with("class", "hidden"), with("for", "find")), texts.text("find")),
        empty(
            "input",
            with("id", "find"),
            with("name", "find"),
            with("type", "search"),
            with("value", wanted),
            with("placeholder", texts.say("find")),
            with("maxlength", "1000")),
        element("button", texts.text("find.button")));
  }

  private Html list(SearchResult found) {
    if (found.moments().isEmpty()) {
      return styled("p", "quiet", texts.text("nothing", wanted));
    }
    return element(
        "ol",
        List.of(with("class", "moments")),
        found.moments().stream().map(this::item).toArray(Html[]::new));
  }

  private Html item(Moment moment) {
    String when = moment.timestamp().isEmpty() ? texts.say("untimed") : moment.timestamp();
    Html time = styled("span", "time", text(when));
    String address =
        moment
            .start()
            .map(start -> PageAddress.finding(transcriptId, start, wanted))
            .orElse(PageAddress.reading(transcriptId, Optional.empty()));
    return element(
        "li",
        Html.link(address, List.of(with("class", "moment")), time),
        text(" "),
        styled("span", "snippet", Html.snippet(moment.snippet())));
  }
}
