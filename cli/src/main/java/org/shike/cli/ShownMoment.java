// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.search.ContextPassage;
import org.shike.search.Moment;
import org.shike.search.TermScore;
import org.shike.transcript.Timecode;

/**
 * What is said of a moment around its snippet, in all forms for people; not escaped.
 *
 * @param moment what was found
 * @param transcript the name of its transcript; empty where that stands above it already
 */
record ShownMoment(Moment moment, String transcript) {
  static ShownMoment alone(Moment moment, String transcript) {
    return new ShownMoment(moment, transcript);
  }

  static ShownMoment inGroup(Moment moment) {
    return new ShownMoment(moment, "");
  }

  String timestamp() {
    return moment.timestamp().isEmpty() ? "untimed" : moment.timestamp();
  }

  /** The transcript and the innermost section, who speaks, and the words that are missing. */
  String heading() {
    Stream<String> section = moment.section().reversed().stream().limit(1);
    String place =
        Stream.concat(Stream.of(transcript), section)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" › "));
    Stream<String> speaker = moment.speaker().stream().map(name -> name + ":");
    String missing = String.join(", ", moment.missing());
    Stream<String> lacks =
        missing.isEmpty() ? Stream.empty() : Stream.of("(without " + missing + ")");
    return Stream.of(Stream.of(place), speaker, lacks)
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("  "));
  }

  /** The passages before it that are shown, each with its time. */
  List<String> before() {
    return context(true);
  }

  /** The passages after it that are shown, each with its time. */
  List<String> after() {
    return context(false);
  }

  private List<String> context(boolean isBefore) {
    return moment.context().stream()
        .filter(passage -> passage.isBefore() == isBefore)
        .map(ShownMoment::line)
        .toList();
  }

  private static String line(ContextPassage passage) {
    String timestamp =
        passage
            .time()
            .map(time -> new Timecode(time.start(), passage.timestamp()) + "  ")
            .orElse("");
    return timestamp + passage.speaker().map(name -> name + ": ").orElse("") + passage.text();
  }

  /**
   * What its score is made of, such as {@code score 2.20: Graviton as a word 1.50 + characters
   * 0.70}; empty where nobody asked for it.
   */
  Optional<String> explanation() {
    if (moment.evidence().explanation().isEmpty()) {
      return Optional.empty();
    }
    String parts =
        moment.evidence().explanation().stream()
            .map(ShownMoment::part)
            .collect(Collectors.joining(" + "));
    return Optional.of(String.format(Locale.ROOT, "score %.2f: %s", moment.score(), parts));
  }

  private static String part(TermScore part) {
    String found =
        switch (part.found()) {
          case WORD -> part.text() + " as a word";
          case PART -> part.text() + " as a part";
          case LITERAL -> part.text() + " as characters in a row";
          case SYNONYM -> part.text() + " by another name";
          case SPEAKER -> part.text() + " as the speaker";
          case TITLE -> part.text() + " in a title";
          case MISSING -> part.text() + " only around it";
          case CHARACTERS -> "characters";
          case REQUIRED -> "what is required";
        };
    return String.format(Locale.ROOT, "%s %.2f", found, part.score());
  }
}
