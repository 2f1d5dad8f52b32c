// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.shike.server.Html.element;
import static org.shike.server.Html.styled;
import static org.shike.server.Html.text;
import static org.shike.server.Html.with;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.search.FacetCount;

/**
 * The filters: each value is a link that adds it to the address, or takes it away.
 *
 * @param texts of the reader's language
 * @param address of the page
 */
record FacetList(PageTexts texts, PageAddress address) {
  /** Nothing can be chosen between fewer. */
  private static final int FEWEST_VALUES = 2;

  Html of(Map<String, List<FacetCount>> facets) {
    Html[] lists =
        PageAddress.FACETS.stream()
            .flatMap(name -> list(name, facets.getOrDefault(name, List.of())).stream())
            .toArray(Html[]::new);
    return lists.length == 0
        ? Html.all()
        : element(
            "nav",
            List.of(with("class", "facets"), with("aria-label", texts.say("filters"))),
            lists);
  }

  private Optional<Html> list(String name, List<FacetCount> counts) {
    Optional<Html> chosen = address.filter(name).map(value -> chosen(name, value));
    if (chosen.isEmpty() && counts.size() < FEWEST_VALUES) {
      return Optional.empty();
    }
    Stream<Html> values = counts.stream().map(count -> value(name, count));
    Html[] items = chosen.map(Stream::of).orElse(values).toArray(Html[]::new);
    Html heading = element("summary", texts.text("facet." + name));
    Html list = element("ul", items);
    return Optional.of(
        chosen.isPresent()
            ? element("details", List.of(with("open", "")), heading, list)
            : element("details", heading, list));
  }

  private Html value(String name, FacetCount count) {
    String other = address.withFilter(name, count.value()).toString();
    Html number = styled("span", "count", text(Objects.toString(count.count())));
    return element("li", Html.link(other, text(count.value())), text(" "), number);
  }

  private Html chosen(String name, String value) {
    String without = address.withoutFilter(name).toString();
    String label = texts.say("filter.remove", value);
    Html link = Html.link(without, List.of(with("aria-label", label)), text("× " + value));
    return styled("li", "chosen", link);
  }
}
