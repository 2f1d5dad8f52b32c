// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.search.FacetCount;
import org.shike.search.Moment;
import org.shike.search.SearchResult;

/**
 * What a person should know about a result, as lines of plain text.
 *
 * @param result that was found
 * @param messages in the language of the reader
 */
record ResultFacts(SearchResult result, Messages messages) {
  private static final int LONGEST_ECHO = 60;

  /** How the query was understood, and what else may have been meant. */
  List<String> understood() {
    return Stream.concat(
            result.suggestions().stream().map(other -> messages.say("did-you-mean", other)),
            result.notes().stream().map(messages::say))
        .map(PlainText::of)
        .toList();
  }

  /** What all moments lack, or that there are none. */
  Optional<String> lacking() {
    if (result.moments().isEmpty()) {
      String query = PlainText.cut(result.query().text(), LONGEST_ECHO);
      return Optional.of(messages.say("nothing-found", query));
    }
    Moment first = result.moments().getFirst();
    // A note names words that no passage contains.
    boolean lacksWords =
        result.page().before() == 0 && !first.missing().isEmpty() && !first.evidence().isWeak();
    return lacksWords ? Optional.of(messages.say("no-moment-has-every-word")) : Optional.empty();
  }

  /** Whether moments match that neither this page nor one before it shows. */
  boolean isCut() {
    return !result.moments().isEmpty() && last() < result.total().count();
  }

  /**
   * Such as {@code 10 of at least 57 moments}, and on the next page {@code moments 11 to 20 of …}.
   */
  String total() {
    int first = result.page().before() + 1;
    if (!isCut()) {
      return first > 1 ? messages.say("total.range", first, last()) : all();
    }
    long count = result.total().count();
    String all =
        result.total().isExact() ? Long.toString(count) : messages.say("total.at-least", count);
    return first > 1
        ? messages.say("total.range-of", first, last(), all)
        : messages.say("total.first", last(), all);
  }

  private String all() {
    return last() == 1 ? messages.say("total.one") : messages.say("total.all", last());
  }

  /** How much more there is in text without a time; empty for none. */
  Optional<String> untimed() {
    return result.total().untimed() == 0
        ? Optional.empty()
        : Optional.of(messages.say("untimed-total", result.total().untimed()));
  }

  /** How often each value of a facet occurs. */
  String values(List<FacetCount> counts) {
    return counts.isEmpty()
        ? messages.say("no-value")
        : counts.stream()
            .map(count -> PlainText.of(count.value()) + " " + count.count())
            .collect(Collectors.joining(", "));
  }

  private int last() {
    return result.page().before() + result.moments().size();
  }
}
