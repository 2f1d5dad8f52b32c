// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a part of a file name says about how the text was made. The better kinds come first. */
@SuppressWarnings("ImmutableEnumChecker") // the field is a list of List.of
enum NameMark {
  /** By a person, or at least by nobody in particular. */
  PLAIN("default", "transcript", "subtitles", "captions", "community", "official", "manual"),
  /** With the sounds, for people who do not hear them. */
  WITH_SOUNDS("sdh", "hi", "cc"),
  /** By a recogniser. */
  RECOGNISED("orig", "ai", "auto", "asr", "auto_generated", "auto-generated", "whisper"),
  /** By a program, from the text in another language; {@link NamedLanguage} knows how it looks. */
  TRANSLATED("sentence_translations", "auto_translated"),
  /** Only what is foreign in the film. */
  FOREIGN_ONLY("forced", "foreign");

  static final List<NameMark> BEST_FIRST = List.of(values());

  private final List<String> spellings;

  NameMark(String... spellings) {
    this.spellings = List.of(spellings);
  }

  static Optional<NameMark> of(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(mark -> mark.spellings.contains(lower)).findFirst();
  }

  /** The worse of two. */
  NameMark and(NameMark other) {
    return compareTo(other) < 0 ? other : this;
  }
}
