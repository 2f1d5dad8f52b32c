// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives cues without a label the last speaker, if a file names speakers only when they change: in
 * such a file hardly any label repeats the one before it. Subtitles that name off-screen speakers
 * in capitals say nothing about the cues that follow, unless they mark each change; neither does
 * markup.
 *
 * @param cues each with all its lines
 * @param turns the same cues in the same order, each divided by speakers
 */
record HeldSpeakers(List<RawCue> cues, List<List<RawCue>> turns) {
  private static final int MIN_LABELS = 2;

  /** One in this many labels may repeat the one before it. */
  private static final int LABELS_PER_REPEAT = 5;

  private static final Pattern CAPITALS =
      Pattern.compile("[^\\p{Ll}\\p{Lo}]*\\p{Lu}[^\\p{Ll}\\p{Lo}]*");

  /** The turns in order. */
  List<RawCue> given() {
    return namesOnlyChanges() ? held() : turns.stream().flatMap(List::stream).toList();
  }

  private boolean namesOnlyChanges() {
    List<String> names =
        turns.stream().flatMap(List::stream).flatMap(turn -> turn.speaker().stream()).toList();
    int repeats = 0;
    for (int at = 1; at < names.size(); at++) {
      repeats += names.get(at).equals(names.get(at - 1)) ? 1 : 0;
    }
    boolean repeatsSome = repeats * LABELS_PER_REPEAT > names.size();
    return names.size() >= MIN_LABELS
        && !repeatsSome
        && cues.stream().noneMatch(HeldSpeakers::isNamedByMarkup)
        && (areOrdinary(names) || marksChanges());
  }

  private static boolean isNamedByMarkup(RawCue cue) {
    return cue.speaker().isPresent()
        || cue.lines().stream().anyMatch(line -> line.voice().isPresent());
  }

  private static boolean areOrdinary(List<String> names) {
    return names.stream().noneMatch(name -> CAPITALS.matcher(name).matches());
  }

  private boolean marksChanges() {
    return cues.stream().anyMatch(cue -> cue.lines().get(0).text().startsWith(">>"));
  }

  private List<RawCue> held() {
    List<RawCue> held = new ArrayList<>();
    Optional<String> speaker = Optional.empty();
    for (int at = 0; at < turns.size(); at++) {
      CueLine first = cues.get(at).lines().get(0);
      boolean isAnother = SpeakerLabel.mark(first.text()).isPresent();
      for (RawCue turn : turns.get(at)) {
        boolean isUnknown = isAnother || turn.lines().stream().anyMatch(HeldSpeakers::isLabelled);
        Optional<String> last = isUnknown ? Optional.empty() : speaker;
        speaker = turn.speaker().or(() -> last);
        held.add(turn.speaker().equals(speaker) ? turn : turn.withSpeaker(speaker));
      }
    }
    return held;
  }

  /** Also by a name that occurs only once, which may still be a label. */
  private static boolean isLabelled(CueLine line) {
    return SpeakerLabel.of(line.text()).isPresent();
  }
}
