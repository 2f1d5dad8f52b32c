// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.search.ContextPassage;
import org.shike.search.Moment;
import org.shike.search.OtherPlace;
import org.shike.search.TermScore;
import org.shike.transcript.Timecode;

/**
 * What is said of a moment around its snippet, in all forms for people; not escaped.
 *
 * @param moment what was found
 * @param transcript the name of its transcript; empty if it is shown above the moment
 * @param messages in the language of the reader
 */
record ShownMoment(Moment moment, String transcript, Messages messages) {
  static ShownMoment inGroup(Moment moment, Messages messages) {
    return new ShownMoment(moment, "", messages);
  }

  String timestamp() {
    return moment.timestamp().isEmpty() ? messages.say("untimed") : moment.timestamp();
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
        missing.isEmpty() ? Stream.empty() : Stream.of(messages.say("without", missing));
    return Stream.of(Stream.of(place), speaker, lacks)
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("  "));
  }

  /** Where else it is, such as {@code also in talk.md at 9:30}; empty if nowhere is known. */
  Optional<String> also() {
    String places =
        moment.also().stream().map(ShownMoment::place).collect(Collectors.joining(", "));
    return places.isEmpty() ? Optional.empty() : Optional.of(messages.say("also", places));
  }

  private static String place(OtherPlace place) {
    String title = place.source().title();
    String name = title.isEmpty() ? place.source().transcriptId() : title;
    return (name + " " + place.time()).stripTrailing();
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
   * 0.70}; empty unless the query asked for it.
   */
  Optional<String> explanation() {
    if (moment.evidence().explanation().isEmpty()) {
      return Optional.empty();
    }
    String parts =
        moment.evidence().explanation().stream().map(this::part).collect(Collectors.joining(" + "));
    return Optional.of(messages.say("score", moment.score(), parts));
  }

  private String part(TermScore part) {
    String found =
        switch (part.found()) {
          case WORD -> messages.say("score.word", part.text());
          case PART -> messages.say("score.part", part.text());
          case LITERAL -> messages.say("score.literal", part.text());
          case SYNONYM -> messages.say("score.synonym", part.text());
          case SPEAKER -> messages.say("score.speaker", part.text());
          case TITLE -> messages.say("score.title", part.text());
          case MISSING -> messages.say("score.missing", part.text());
          case CHARACTERS -> messages.say("score.characters");
          case REQUIRED -> messages.say("score.required");
        };
    return String.format(Locale.ROOT, "%s %.2f", found, part.score());
  }
}
