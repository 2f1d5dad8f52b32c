// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The smallest timed unit of a transcript. Immutable.
 *
 * <pre>{@code
 * Cue cue = Cue.timed(TimeRange.of(Duration.ofSeconds(570), Duration.ofSeconds(650)), "云成本降低14%")
 *     .withSpeaker(Optional.of("张三"));
 * }</pre>
 *
 * @param time when it is said; empty for untimed text
 * @param basis what the time is based on; {@link TimeBasis#NONE} if and only if the text is untimed
 * @param timestamp its start as the source writes it, such as {@code 72:00}; blank if and only if
 *     the text is untimed
 * @param speaker who says it, never blank; empty if the source does not say
 * @param section index of its innermost section in {@link Transcript#sections()}; empty outside all
 *     sections
 * @param texts what it says, in one or several languages; at least one
 * @param words the words of {@link #text()} that have their own time, in the order of the text
 * @param stock whether it is a phrase that recognisers invent where nothing is said
 */
public record Cue(
    Optional<TimeRange> time,
    TimeBasis basis,
    String timestamp,
    Optional<String> speaker,
    OptionalInt section,
    List<CueText> texts,
    List<Word> words,
    boolean stock) {
  /** Copies the lists; checks that time, basis and timestamp agree, and that the words fit. */
  public Cue {
    texts = List.copyOf(texts);
    words = List.copyOf(words);
    checkTime(time.isEmpty(), basis, timestamp);
    if (speaker.isPresent() && speaker.get().isBlank()) {
      throw new IllegalArgumentException("speaker must not be blank; leave it empty");
    }
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("texts must not be empty");
    }
    checkWords(words, texts.get(0).text());
  }

  /**
   * A timed cue outside all sections.
   *
   * @param time when it is said
   * @param text as written, never blank
   * @return the cue, with its timestamp in the ordinary form
   */
  public static Cue timed(TimeRange time, String text) {
    String timestamp = Timecode.of(time.start()).written();
    return of(Optional.of(time), TimeBasis.CUE, timestamp, text);
  }

  /**
   * An untimed cue outside all sections.
   *
   * @param text as written, never blank
   * @return the cue
   */
  public static Cue untimed(String text) {
    return of(Optional.empty(), TimeBasis.NONE, "", text);
  }

  private static Cue of(Optional<TimeRange> time, TimeBasis basis, String timestamp, String text) {
    return new Cue(
        time,
        basis,
        timestamp,
        Optional.empty(),
        OptionalInt.empty(),
        List.of(CueText.of(text)),
        List.of(),
        false);
  }

  /** {@return the first of its texts} */
  public String text() {
    return texts.get(0).text();
  }

  /** {@return whether its time is known} */
  public boolean isTimed() {
    return time.isPresent();
  }

  /**
   * The same cue with another basis for its time.
   *
   * @param basis what the time is based on
   * @return a new cue
   */
  public Cue withBasis(TimeBasis basis) {
    return new Cue(time, basis, timestamp, speaker, section, texts, words, stock);
  }

  /**
   * The same cue with its start written in another way.
   *
   * @param timestamp as the source writes it
   * @return a new cue
   */
  public Cue withTimestamp(String timestamp) {
    return new Cue(time, basis, timestamp, speaker, section, texts, words, stock);
  }

  /**
   * The same cue with another speaker.
   *
   * @param speaker who says it; empty if the source does not say
   * @return a new cue
   */
  public Cue withSpeaker(Optional<String> speaker) {
    return new Cue(time, basis, timestamp, speaker, section, texts, words, stock);
  }

  /**
   * The same cue in another section.
   *
   * @param section index of its innermost section; empty outside all sections
   * @return a new cue
   */
  public Cue withSection(OptionalInt section) {
    return new Cue(time, basis, timestamp, speaker, section, texts, words, stock);
  }

  /**
   * The same cue with other texts and the words of the first one.
   *
   * @param texts in one or several languages; at least one
   * @param words of the first text that have their own time
   * @return a new cue
   */
  public Cue withTexts(List<CueText> texts, List<Word> words) {
    return new Cue(time, basis, timestamp, speaker, section, texts, words, stock);
  }

  /**
   * The same cue with times for its words.
   *
   * @param words of {@link #text()} that have their own time, in the order of the text
   * @return a new cue
   */
  public Cue withWords(List<Word> words) {
    return withTexts(texts, words);
  }

  /**
   * The same cue, marked or not as a phrase that recognisers invent.
   *
   * @param stock whether possibly nobody said it
   * @return a new cue
   */
  public Cue withStock(boolean stock) {
    return new Cue(time, basis, timestamp, speaker, section, texts, words, stock);
  }

  private static void checkTime(boolean untimed, TimeBasis basis, String timestamp) {
    if (untimed != (basis == TimeBasis.NONE)) {
      throw new IllegalArgumentException(
          "basis must be NONE if and only if there is no time: " + basis);
    }
    if (untimed != timestamp.isBlank()) {
      throw new IllegalArgumentException(
          "timestamp must be blank if and only if there is no time: \"" + timestamp + "\"");
    }
  }

  private static void checkWords(List<Word> words, String text) {
    int done = 0;
    for (Word word : words) {
      if (word.from() < done || word.to() > text.length()) {
        throw new IllegalArgumentException(
            "words must be in order and inside the text: "
                + word.from()
                + " to "
                + word.to()
                + ", but the previous word ends at "
                + done
                + " and the text ends at "
                + text.length());
      }
      done = word.to();
    }
  }
}
