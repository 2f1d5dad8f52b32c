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
 * <p>All keep what belongs together: a passage ends at the end of a sentence, else at a pause or
 * between two cues. A cue is cut only where a sentence ends in it or where it is larger than a
 * passage may be, and never inside a character, an emoji, a run of letters and digits or a timed
 * word, unless that is longer than 255 UTF-16 code units. Only one of those makes a passage larger
 * than its bound.
 */
public final class PassageSplitters {
  /**
   * The most UTF-16 code units of a passage by cue or by section: about a page of a slide, more
   * than the points and paragraphs of summaries have, and still a snippet that can be shown.
   */
  public static final int MOST_CHARACTERS = 1_000;

  private PassageSplitters() {}

  /**
   * What fits the transcript: {@link #bySpeech()} where it {@link #isSpeech is speech}, else {@link
   * #byCue()}.
   *
   * @return a splitter with the default bounds
   */
  public static PassageSplitter automatic() {
    return automatic(bySpeech(), byCue());
  }

  /**
   * What fits the transcript, as {@link #automatic()}, by other splitters.
   *
   * @param forSpeech for recognised or subtitled speech
   * @param forOthers for summaries and untimed text
   * @return a splitter that looks at the transcript
   */
  public static PassageSplitter automatic(PassageSplitter forSpeech, PassageSplitter forOthers) {
    return transcript -> (isSpeech(transcript) ? forSpeech : forOthers).split(transcript);
  }

  /**
   * Whether a transcript is taken for recognised or subtitled speech, not for a summary: where more
   * than half of the timed cues take less than 15 seconds. A cue without an end lasts until the
   * next one.
   *
   * @param transcript with or without times
   * @return whether its cues are said one after the other
   */
  public static boolean isSpeech(Transcript transcript) {
    return SpeechSigns.areIn(transcript.cues());
  }

  /**
   * Whether a passage goes on where another ends: in the same text of a cue, or, in speech, with
   * the next cue of its section and speaker, without a pause of {@link SpeechBounds#DEFAULT}
   * between.
   *
   * @param passage of a transcript
   * @param next the passage behind it
   * @param isSpeech whether the transcript is recognised or subtitled speech
   * @return whether it is chance that the border is there
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
   * Each cue a passage of its own, as fits a summary.
   *
   * @return a splitter that cuts cues of more than {@value #MOST_CHARACTERS} UTF-16 code units
   */
  public static PassageSplitter byCue() {
    return byCue(MOST_CHARACTERS);
  }

  /**
   * Each cue a passage of its own, as fits a summary.
   *
   * @param mostCharacters the most UTF-16 code units of a passage, 1 or more; {@link
   *     Integer#MAX_VALUE} for any
   * @return a splitter that cuts larger cues
   */
  public static PassageSplitter byCue(int mostCharacters) {
    return new WindowSplitter((before, next) -> false, mostCharacters, SpeechBounds.NO_LIMIT);
  }

  /**
   * Windows over recognised or subtitled speech.
   *
   * @return a splitter with {@link SpeechBounds#DEFAULT}
   */
  public static PassageSplitter bySpeech() {
    return bySpeech(SpeechBounds.DEFAULT);
  }

  /**
   * Windows over recognised or subtitled speech. A passage holds neighbouring cues of one section
   * and one speaker, without a pause between them, and as many as fit. Where the next one does not
   * fit, the passage ends at its last end of a sentence if that leaves at least a third of it, else
   * at the longest pause between its cues, else before the cue that does not fit. An untimed cue is
   * a passage of its own.
   *
   * <p>A cue without timed words cannot be divided in time: one that takes longer than a passage
   * may is a passage of its own.
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
   * The text of each section as one passage, or as few as its length allows.
   *
   * @return a splitter with at most {@value #MOST_CHARACTERS} UTF-16 code units a passage
   */
  public static PassageSplitter bySection() {
    return bySection(MOST_CHARACTERS);
  }

  /**
   * The text of each section as one passage, or as few as its length allows. Timed and untimed text
   * stay apart, and a time that is earlier than the one before it starts a new passage.
   *
   * @param mostCharacters the most UTF-16 code units of a passage, 1 or more; {@link
   *     Integer#MAX_VALUE} for any
   * @return a splitter with this bound
   */
  public static PassageSplitter bySection(int mostCharacters) {
    return new WindowSplitter(Neighbours::inSection, mostCharacters, SpeechBounds.NO_LIMIT);
  }
}
