// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The smallest timed unit of a transcript. Immutable.
 *
 * <pre>{@code
 * Cue cue = Cue.timed(TimeRange.of(Duration.ofSeconds(570), Duration.ofSeconds(650)), "云成本降低14%");
 * }</pre>
 *
 * @param time when it is said; empty for untimed text
 * @param basis what the time rests on; {@link TimeBasis#NONE} exactly for untimed text
 * @param timestamp its start as the source writes it, such as {@code 72:00}; blank exactly for
 *     untimed text
 * @param speaker who says it; empty where the source does not say
 * @param section index of its innermost section in {@link Transcript#sections()}; empty outside of
 *     all sections
 * @param text as written, never blank
 */
public record Cue(
    Optional<TimeRange> time,
    TimeBasis basis,
    String timestamp,
    Optional<String> speaker,
    OptionalInt section,
    String text) {
  /** Checks that time, basis and timestamp agree and that there is text. */
  public Cue {
    boolean untimed = time.isEmpty();
    if (untimed != (basis == TimeBasis.NONE)) {
      throw new IllegalArgumentException("basis must be NONE exactly without a time: " + basis);
    }
    if (untimed != timestamp.isBlank()) {
      throw new IllegalArgumentException(
          "timestamp must be blank exactly without a time: \"" + timestamp + "\"");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank");
    }
  }

  /**
   * A cue with a time of its own, outside of all sections.
   *
   * @param time when it is said
   * @param text as written, never blank
   * @return the cue, its timestamp in the ordinary form
   */
  public static Cue timed(TimeRange time, String text) {
    return new Cue(
        Optional.of(time),
        TimeBasis.CUE,
        Timecode.of(time.start()).written(),
        Optional.empty(),
        OptionalInt.empty(),
        text);
  }

  /**
   * A cue without a time, outside of all sections.
   *
   * @param text as written, never blank
   * @return the cue
   */
  public static Cue untimed(String text) {
    return new Cue(
        Optional.empty(), TimeBasis.NONE, "", Optional.empty(), OptionalInt.empty(), text);
  }

  /** {@return whether its time is known} */
  public boolean isTimed() {
    return time.isPresent();
  }
}
