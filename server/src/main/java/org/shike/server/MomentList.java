// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.shike.server.Html.element;
import static org.shike.server.Html.styled;
import static org.shike.server.Html.text;
import static org.shike.server.Html.with;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.search.Group;
import org.shike.search.Moment;
import org.shike.search.SearchResult;
import org.shike.search.Strip;

/**
 * The moments of a page, one after the other or by recording.
 *
 * @param texts of the reader's language
 * @param address of the page
 * @param result of the search
 */
record MomentList(PageTexts texts, PageAddress address, SearchResult result) {
  Html html() {
    List<Group> groups = result.overview().groups();
    return groups.isEmpty()
        ? Html.all(strips(), list("h2", result.page().before() + 1, result.moments()))
        : Html.all(groups.stream().map(this::group).toList());
  }

  /** Without groups, the strips of all recordings stand together. */
  private Html strips() {
    Html[] rows =
        result.overview().strips().stream()
            .flatMap(strip -> row(strip, title(strip.transcriptId())).stream())
            .toArray(Html[]::new);
    return rows.length == 0
        ? Html.all()
        : element(
            "details",
            List.of(with("open", ""), with("class", "strips")),
            summary(),
            Html.all(rows));
  }

  private Html summary() {
    return element("summary", texts.text("strips"));
  }

  private Optional<Html> row(Strip strip, String title) {
    Html row = new StripRow(texts, strip, result.moments(), address.text()).html(title);
    return row.toString().isEmpty()
        ? Optional.empty()
        : Optional.of(Html.all(styled("p", "quiet", text(title)), row));
  }

  private String title(String transcriptId) {
    return result.moments().stream()
        .filter(moment -> moment.transcriptId().equals(transcriptId))
        .map(Moment::title)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse(transcriptId);
  }

  private Html list(String heading, int first, List<Moment> moments) {
    return element(
        "ol",
        List.of(with("class", "moments"), with("start", Integer.toString(first))),
        moments.stream()
            .map(moment -> new MomentItem(texts, moment, heading).html())
            .toArray(Html[]::new));
  }

  private Html group(Group group) {
    String title = group.title().isEmpty() ? group.transcriptId() : group.title();
    String reading = PageAddress.reading(group.transcriptId(), Optional.empty());
    Html strip =
        Html.all(
            result.overview().strips().stream()
                .filter(one -> one.transcriptId().equals(group.transcriptId()))
                .map(one -> new StripRow(texts, one, result.moments(), address.text()).html(title))
                .toList());
    Stream<Html> count =
        group.total() == 0
            ? Stream.empty()
            : Stream.of(text(" "), styled("span", "count", text(Long.toString(group.total()))));
    return element(
        "section",
        List.of(with("class", "group")),
        element("h2", Html.link(reading, text(title)), Html.all(count.toList())),
        strip,
        list("h3", 1, group.moments()));
  }
}
