// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.shike.transcript.TimeRange;

/**
 * Which passages are searched at all; a filter adds nothing to the score. Immutable.
 *
 * <pre>{@code
 * MomentQuery.of("成本").withFilter(new Filter.Field(Filter.Field.SPEAKER, "许薇"));
 * }</pre>
 */
public sealed interface Filter {
  /**
   * Passages whose field holds each word of a text, as a word or as its characters in a row. Where
   * there are several values, such as the titles of sections inside of each other, one of them
   * holds every word.
   *
   * @param name one of the constants, or a key of the transcripts' metadata, in any case
   * @param text not blank
   */
  record Field(String name, String text) implements Filter {
    /** The title of the transcript. */
    public static final String TITLE = "title";

    /** The titles of the sections around the passage. */
    public static final String SECTION = "section";

    /** Who speaks. */
    public static final String SPEAKER = "speaker";

    /** The id of the transcript. */
    public static final String TRANSCRIPT = "transcript";

    /** The language of the text as a BCP 47 tag; {@code zh} holds {@code zh-Hant} as well. */
    public static final String LANGUAGE = "lang";

    /** Checks the texts. */
    public Field {
      if (name.isBlank() || text.isBlank()) {
        throw new IllegalArgumentException(
            "name and text of a field must not be blank: \"" + name + "\", \"" + text + "\"");
      }
      name = name.toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Passages of this transcript.
   *
   * @param id its whole id
   */
  record Transcript(String id) implements Filter {}

  /**
   * Passages of which at least an instant lies in a stretch of the recording; one whose end is not
   * known counts by its start.
   *
   * @param stretch half-open; without an end it reaches to the end of the recording
   */
  record During(TimeRange stretch) implements Filter {}

  /**
   * Passages of recordings of these days.
   *
   * @param first the first day; empty for any before the last
   * @param last the last day, itself included; empty for any after the first
   */
  record Dated(Optional<LocalDate> first, Optional<LocalDate> last) implements Filter {
    /** Checks the order of the days. */
    public Dated {
      if (first.isEmpty() && last.isEmpty()) {
        throw new IllegalArgumentException("a first or a last day must be given");
      }
      if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
        throw new IllegalArgumentException(
            "last must not be before first: " + last.get() + " < " + first.get());
      }
    }
  }
}
