// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.shike.server.Html.element;
import static org.shike.server.Html.styled;
import static org.shike.server.Html.text;
import static org.shike.server.Html.with;

import java.util.ArrayList;
import java.util.List;
import org.shike.search.SearchResult;

/**
 * The page that finds moments.
 *
 * @param texts of the reader's language
 * @param address of the page
 */
record SearchPage(PageTexts texts, PageAddress address) {
  /** Before anything is asked. */
  Html empty(long transcripts) {
    return page(
        "",
        element("p", texts.text("welcome", transcripts)),
        styled("p", "quiet", texts.text("keys.hint")));
  }

  Html of(SearchResult result) {
    List<Html> content = new ArrayList<>();
    content.add(element("h1", List.of(with("class", "hidden")), texts.text("moments")));
    result.suggestions().forEach(other -> content.add(suggestion(other)));
    result.notes().forEach(note -> content.add(quiet(text(texts.say(note)))));
    if (result.isPartial()) {
      content.add(quiet(texts.text("partial")));
    }
    content.add(quiet(total(result)));
    content.add(new FacetList(texts, address).of(result.overview().facets()));
    boolean isCounted = !result.overview().facets().isEmpty();
    if (isCounted && !result.moments().isEmpty()) {
      content.add(regroup());
    }
    content.add(new MomentList(texts, address, result).html());
    result
        .cursor()
        .map(cursor -> Html.link(address.withCursor(cursor).toString(), texts.text("next")))
        .ifPresent(next -> content.add(styled("p", "next", next)));
    return page(title(), content.toArray(Html[]::new));
  }

  private Html page(String title, Html... content) {
    return new Frame(texts).page(title, address.text(), content);
  }

  private String title() {
    return address.isLike() ? texts.say("like.title") : address.text();
  }

  private Html suggestion(String other) {
    Html link = Html.link(PageAddress.ofText(other).toString(), text(other));
    return element("p", texts.text("suggestion"), text(" "), link);
  }

  private static Html quiet(Html content) {
    return styled("p", "quiet", content);
  }

  private Html total(SearchResult result) {
    if (result.moments().isEmpty()) {
      return texts.text("nothing", title());
    }
    int first = result.page().before() + 1;
    int last = result.page().before() + result.moments().size();
    String key = result.total().isExact() ? "total" : "total.at-least";
    return texts.text(key, first, last, result.total().count());
  }

  private Html regroup() {
    String key = address.isGrouped() ? "flat" : "grouped";
    return quiet(Html.link(address.regrouped().toString(), texts.text(key)));
  }
}
