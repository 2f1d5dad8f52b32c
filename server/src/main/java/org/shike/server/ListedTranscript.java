// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitters;
import org.shike.transcript.CueText;
import org.shike.transcript.Transcript;

/**
 * What a list says of a transcript.
 *
 * @param id its id
 * @param title empty if there is none
 * @param date the newest day that its metadata names
 * @param length up to the end of its last timed passage; empty if the transcript is untimed
 * @param languages different tags of its texts in lower case; if no text has one, those of its
 *     metadata
 * @param passages in which it is indexed
 */
public record ListedTranscript(
    String id,
    String title,
    Optional<LocalDate> date,
    Optional<Duration> length,
    List<String> languages,
    int passages) {
  private static final int LENGTH_OF_A_DAY = 10;

  /** Copies the list. */
  public ListedTranscript {
    languages = List.copyOf(languages);
  }

  /**
   * {@return what a list says of a transcript}
   *
   * @param transcript whole
   */
  public static ListedTranscript of(Transcript transcript) {
    List<Passage> passages = PassageSplitters.automatic().split(transcript);
    return new ListedTranscript(
        transcript.id(),
        transcript.title(),
        date(transcript),
        length(passages),
        languages(transcript),
        passages.size());
  }

  private static Optional<Duration> length(List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> passage.time().stream())
        .map(time -> time.end().orElse(time.start()))
        .max(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> date(Transcript transcript) {
    return values(transcript, "date")
        .flatMap(value -> day(value).stream())
        .max(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(
          LocalDate.parse(value.substring(0, Math.min(LENGTH_OF_A_DAY, value.length()))));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // dates in other forms are text
    }
  }

  private static List<String> languages(Transcript transcript) {
    List<String> own =
        lowerCase(
            transcript.cues().stream()
                .flatMap(cue -> cue.texts().stream())
                .map(CueText::language)
                .flatMap(Optional::stream));
    return own.isEmpty() ? lowerCase(values(transcript, "language")) : own;
  }

  private static List<String> lowerCase(Stream<String> tags) {
    return tags.map(tag -> tag.toLowerCase(Locale.ROOT)).distinct().toList();
  }

  /** The values of a key of the metadata, which may be in any case. */
  private static Stream<String> values(Transcript transcript, String name) {
    return transcript.metadata().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .flatMap(entry -> entry.getValue().stream());
  }
}
