// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.search.FacetCount;
import org.shike.search.Moment;
import org.shike.search.SearchResult;

/** What a person should know about a result, as lines of plain text. */
record ResultFacts(SearchResult result) {
  private static final int LONGEST_ECHO = 60;

  /** How the query was understood, and what else may have been meant. */
  List<String> understood() {
    return Stream.concat(
            result.suggestions().stream().map(other -> "did you mean \"" + other + "\"?"),
            result.notes().stream())
        .map(PlainText::of)
        .toList();
  }

  /** What all moments lack, or that there are none. */
  Optional<String> lacking() {
    if (result.moments().isEmpty()) {
      String query = PlainText.cut(result.query().text(), LONGEST_ECHO);
      return Optional.of("nothing found for \"" + query + "\"");
    }
    Moment first = result.moments().getFirst();
    // Of a word that nothing holds a note has said so already.
    boolean lacksWords =
        result.page().before() == 0 && !first.missing().isEmpty() && !first.evidence().isWeak();
    return lacksWords ? Optional.of("no moment holds every word") : Optional.empty();
  }

  /** Whether moments match that neither this page nor one before it shows. */
  boolean isCut() {
    return !result.moments().isEmpty() && last() < result.total().count();
  }

  /** Such as {@code 10 of at least 57 moments}, and on the next page {@code 11 to 20 of …}. */
  String total() {
    String all = (result.total().isExact() ? "" : "at least ") + result.total().count();
    String shown =
        result.page().before() == 0 ? "" + last() : result.page().before() + 1 + " to " + last();
    String count = isCut() ? shown + " of " + all : shown;
    return count + (count.equals("1") ? " moment" : " moments");
  }

  /** How much more there is in text without a time; empty for none. */
  Optional<String> untimed() {
    return result.total().untimed() == 0
        ? Optional.empty()
        : Optional.of(result.total().untimed() + " more in text without a time");
  }

  /** How often each value of a facet occurs. */
  static String values(List<FacetCount> counts) {
    return counts.isEmpty()
        ? "none"
        : counts.stream()
            .map(count -> PlainText.of(count.value()) + " " + count.count())
            .collect(Collectors.joining(", "));
  }

  private int last() {
    return result.page().before() + result.moments().size();
  }
}
