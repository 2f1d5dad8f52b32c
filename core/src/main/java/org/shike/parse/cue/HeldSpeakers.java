// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives cues without a label the speaker of the last one, where a file names speakers only when
 * they change: hardly any label there repeats the one before it. Subtitles that name in capitals
 * who is not seen say nothing of the cues behind, unless they mark each change; nor does markup.
 *
 * @param cues each with all its lines
 * @param turns the same cues in the same order, each taken apart by speakers
 */
record HeldSpeakers(List<RawCue> cues, List<List<RawCue>> turns) {
  private static final int MIN_LABELS = 2;

  /** Of so many labels one may repeat the one before it. */
  private static final int LABELS_A_REPEAT = 5;

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
    boolean repeatsSome = repeats * LABELS_A_REPEAT > names.size();
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

  /** By a name that never comes back, which may still be one. */
  private static boolean isLabelled(CueLine line) {
    return SpeakerLabel.of(line.text()).isPresent();
  }
}
