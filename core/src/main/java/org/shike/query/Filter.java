// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.shike.transcript.TimeRange;

/**
 * Which passages are searched; a filter adds nothing to the score. Immutable.
 *
 * <pre>{@code
 * MomentQuery.of("成本").withFilter(new Filter.Field(Filter.Field.SPEAKER, "许薇"));
 * }</pre>
 */
public sealed interface Filter {
  /**
   * Passages whose field contains each word of a text, as a word or as its characters in a row. If
   * the field has several values, such as the titles of nested sections, one of them must contain
   * all words.
   *
   * @param name one of the constants or a metadata key, in upper or lower case
   * @param text not blank
   */
  record Field(String name, String text) implements Filter {
    /** The title of the transcript. */
    public static final String TITLE = "title";

    /** The titles of the sections around the passage. */
    public static final String SECTION = "section";

    /** The name of the speaker. */
    public static final String SPEAKER = "speaker";

    /** The id of the transcript. */
    public static final String TRANSCRIPT = "transcript";

    /** The language of the text as a BCP 47 tag; {@code zh} includes {@code zh-Hant}. */
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
   * Passages of one transcript.
   *
   * @param id its complete id
   */
  record Transcript(String id) implements Filter {}

  /**
   * Passages that overlap a time range of the recording; if the end of a passage is not known, its
   * start must be inside.
   *
   * @param stretch half-open; without an end it continues to the end of the recording
   */
  record During(TimeRange stretch) implements Filter {}

  /**
   * Passages of recordings made on certain days.
   *
   * @param first the first day; empty for no limit
   * @param last the last day, inclusive; empty for no limit
   */
  record Dated(Optional<LocalDate> first, Optional<LocalDate> last) implements Filter {
    /** Checks the order of the days. */
    public Dated {
      if (first.isEmpty() && last.isEmpty()) {
        throw new IllegalArgumentException("first or last must be given");
      }
      if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
        throw new IllegalArgumentException(
            "last must not be before first: " + last.get() + " < " + first.get());
      }
    }
  }
}
