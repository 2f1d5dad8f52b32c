// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import org.shike.transcript.Transcript;

/**
 * The ready-made splitters.
 *
 * <pre>{@code
 * PassageSplitter splitter = PassageSplitters.bySpeech(SpeechBounds.DEFAULT.withMostCharacters(200));
 * for (Passage passage : splitter.split(transcript)) {
 *   System.out.println(passage.time() + " " + passage.text());
 * }
 * }</pre>
 *
 * <p>All of them keep together what belongs together: a passage ends at the end of a sentence, else
 * at a pause or between two cues. A cue is cut only at the end of a sentence or if it is larger
 * than a passage may be, and never inside a character, an emoji, a run of letters and digits or a
 * timed word, unless that is longer than 255 UTF-16 code units. Only such a unit can make a passage
 * larger than its limit.
 */
public final class PassageSplitters {
  /**
   * The most UTF-16 code units of a passage by cue or by section: about one slide, more than the
   * points and paragraphs of summaries have, and still short enough to be shown as a snippet.
   */
  public static final int MOST_CHARACTERS = 1_000;

  private PassageSplitters() {}

  /**
   * Chooses by the transcript: {@link #bySpeech()} if it {@link #isSpeech is speech}, else {@link
   * #byCue()}.
   *
   * @return a splitter with the default bounds
   */
  public static PassageSplitter automatic() {
    return automatic(bySpeech(), byCue());
  }

  /**
   * Chooses by the transcript, like {@link #automatic()}, but between other splitters.
   *
   * @param forSpeech for recognised or subtitled speech
   * @param forOthers for summaries and untimed text
   * @return a splitter that looks at the transcript
   */
  public static PassageSplitter automatic(PassageSplitter forSpeech, PassageSplitter forOthers) {
    return transcript -> (isSpeech(transcript) ? forSpeech : forOthers).split(transcript);
  }

  /**
   * Whether a transcript is treated as recognised or subtitled speech, not as a summary: this is so
   * if more than half of its timed cues take less than 15 seconds. A cue without an end lasts until
   * the next one.
   *
   * @param transcript with or without times
   * @return whether its cues are said one after the other
   */
  public static boolean isSpeech(Transcript transcript) {
    return SpeechSigns.areIn(transcript.cues());
  }

  /**
   * Whether a passage continues where another ends: in the same text of a cue, or, in speech, with
   * the next cue of the same section and speaker, without a pause of {@link SpeechBounds#DEFAULT}
   * between them.
   *
   * @param passage of a transcript
   * @param next the passage after it
   * @param isSpeech whether the transcript is recognised or subtitled speech
   * @return whether the border between them is arbitrary
   */
  @SuppressWarnings("ReferenceEquality") // two cues may be equal
  public static boolean goesOn(Passage passage, Passage next, boolean isSpeech) {
    CuePiece last = passage.pieces().get(passage.pieces().size() - 1);
    CuePiece first = next.first();
    return last.cue() == first.cue()
        ? last.textIndex() == first.textIndex()
        : isSpeech && Neighbours.areJoined(last.cue(), first.cue(), SpeechBounds.DEFAULT.pause());
  }

  /**
   * Makes each cue a passage, which suits summaries.
   *
   * @return a splitter that cuts cues of more than {@value #MOST_CHARACTERS} UTF-16 code units
   */
  public static PassageSplitter byCue() {
    return byCue(MOST_CHARACTERS);
  }

  /**
   * Makes each cue a passage, which suits summaries.
   *
   * @param mostCharacters the most UTF-16 code units of a passage, 1 or more; {@link
   *     Integer#MAX_VALUE} for any
   * @return a splitter that cuts larger cues
   */
  public static PassageSplitter byCue(int mostCharacters) {
    return new WindowSplitter((before, next) -> false, mostCharacters, SpeechBounds.NO_LIMIT);
  }

  /**
   * Makes windows over recognised or subtitled speech.
   *
   * @return a splitter with {@link SpeechBounds#DEFAULT}
   */
  public static PassageSplitter bySpeech() {
    return bySpeech(SpeechBounds.DEFAULT);
  }

  /**
   * Makes windows over recognised or subtitled speech. A passage contains as many neighbouring cues
   * as fit, from one section and one speaker and without a pause between them. If the next cue does
   * not fit, the passage ends at its last end of a sentence if that leaves at least a third of it,
   * else at the longest pause between its cues, else before the cue that does not fit. An untimed
   * cue is a separate passage.
   *
   * <p>A cue without timed words cannot be divided in time: if it takes longer than a passage may,
   * it is a separate passage.
   *
   * @param bounds of time, characters and pauses
   * @return a splitter with these bounds
   */
  public static PassageSplitter bySpeech(SpeechBounds bounds) {
    return new WindowSplitter(
        (before, next) -> Neighbours.inSpeech(before, next, bounds.pause()),
        bounds.mostCharacters(),
        bounds.longest());
  }

  /**
   * Makes the text of each section one passage, or as few as its length allows.
   *
   * @return a splitter with at most {@value #MOST_CHARACTERS} UTF-16 code units per passage
   */
  public static PassageSplitter bySection() {
    return bySection(MOST_CHARACTERS);
  }

  /**
   * Makes the text of each section one passage, or as few as its length allows. Timed and untimed
   * text stay apart, and a time that is earlier than the one before it starts a new passage.
   *
   * @param mostCharacters the most UTF-16 code units of a passage, 1 or more; {@link
   *     Integer#MAX_VALUE} for any
   * @return a splitter with this limit
   */
  public static PassageSplitter bySection(int mostCharacters) {
    return new WindowSplitter(Neighbours::inSection, mostCharacters, SpeechBounds.NO_LIMIT);
  }
}
