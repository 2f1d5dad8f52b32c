// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.transcript.CueText;

/**
 * Finds out who speaks, and makes a separate cue for each speaker. Markup is trusted. A label in
 * the text counts if the file uses labels: if the name occurs again, or if half of the cues have a
 * label; {@code Graviton: } once in an hour is text. A cue without a label may have the last
 * speaker, see {@link HeldSpeakers}.
 */
public final class Speakers {
  private static final int MIN_USES = 2;

  /** Files that label speakers do so at least once in fifty cues. */
  private static final int RAREST = 50;

  private final List<RawCue> cues;
  private final boolean readsLabels;
  private final Map<String, Integer> uses = new HashMap<>();
  private int labelled;

  private Speakers(List<RawCue> cues, boolean readsLabels) {
    this.cues = cues;
    this.readsLabels = readsLabels;
  }

  /** The speakers that markup names. */
  public static Speakers marked(List<RawCue> cues) {
    return new Speakers(cues, false);
  }

  /** The speakers that markup or labels in the text name. */
  public static Speakers labelled(List<RawCue> cues) {
    Speakers speakers = new Speakers(cues, true);
    cues.forEach(speakers::count);
    return speakers;
  }

  private void count(RawCue cue) {
    boolean isLabelled = false;
    for (CueLine line : cue.lines()) {
      Optional<String> name = SpeakerLabel.of(line.text()).flatMap(SpeakerLabel::name);
      name.ifPresent(known -> uses.merge(known, 1, Integer::sum));
      isLabelled |= name.isPresent();
    }
    labelled += isLabelled ? 1 : 0;
  }

  /** The cues, each with one speaker. */
  public List<RawCue> apart() {
    List<List<RawCue>> turns = cues.stream().map(this::apart).toList();
    return readsLabels
        ? new HeldSpeakers(cues, turns).given()
        : turns.stream().flatMap(List::stream).toList();
  }

  List<RawCue> apart(RawCue cue) {
    return isBare(cue) ? List.of(cue) : byTurns(cue);
  }

  /** The same, also for a bare cue. */
  List<RawCue> byTurns(RawCue cue) {
    List<Turn> turns = turns(cue);
    boolean isSpoken = turns.stream().noneMatch(turn -> turn.lines().isEmpty());
    boolean isTranslated = !cue.others().isEmpty();
    if (!isSpoken || (isTranslated && turns.size() > 1)) {
      return List.of(cue);
    }
    List<CueText> others = cue.others().stream().map(this::withoutLabel).toList();
    return turns.stream().map(turn -> turn.of(cue, others)).toList();
  }

  /** Whether nothing in a cue can name a speaker; the cue then stays as it is. */
  private static boolean isBare(RawCue cue) {
    for (CueLine line : cue.lines()) {
      boolean isStripped = !line.text().isEmpty() && line.from(0).equals(line);
      if (!isStripped || line.voice().isPresent() || SpeakerLabel.isPossible(line.text())) {
        return false;
      }
    }
    for (CueText other : cue.others()) {
      if (SpeakerLabel.isPossible(other.text())) {
        return false;
      }
    }
    return true;
  }

  private List<Turn> turns(RawCue cue) {
    List<Turn> turns = new ArrayList<>();
    boolean isDialogue = marks(cue) > 1;
    for (CueLine line : cue.lines()) {
      Optional<SpeakerLabel> label = label(line.text(), isDialogue);
      Optional<String> name = label.flatMap(SpeakerLabel::name).or(line::voice).or(cue::speaker);
      if (turns.isEmpty() || (name.isPresent() && !last(turns).name().equals(name))) {
        turns.add(new Turn(name, new ArrayList<>()));
      }
      CueLine rest = line.from(label.map(SpeakerLabel::length).orElse(0));
      if (!rest.text().isEmpty()) {
        last(turns).lines().add(rest);
      }
    }
    return turns;
  }

  private static Turn last(List<Turn> turns) {
    return turns.get(turns.size() - 1);
  }

  private static int marks(RawCue cue) {
    int marks = 0;
    for (CueLine line : cue.lines()) {
      marks += SpeakerLabel.mark(line.text()).isPresent() ? 1 : 0;
    }
    return marks;
  }

  /** In a dialogue of unnamed speakers, marks say more than their absence would. */
  private Optional<SpeakerLabel> label(String line, boolean isDialogue) {
    if (!readsLabels) {
      return Optional.empty();
    }
    return SpeakerLabel.of(line)
        .filter(this::isSpeaker)
        .or(() -> SpeakerLabel.mark(line))
        .filter(label -> label.name().isPresent() || !isDialogue);
  }

  private boolean isSpeaker(SpeakerLabel label) {
    int count = label.name().map(name -> uses.getOrDefault(name, 0)).orElse(0);
    boolean comesBack = count >= MIN_USES && labelled * RAREST >= cues.size();
    return label.isCertain() || comesBack || labelled * 2 >= cues.size();
  }

  private CueText withoutLabel(CueText other) {
    boolean isDialogue = other.text().contains("\n");
    int length = label(other.text(), isDialogue).map(SpeakerLabel::length).orElse(0);
    String rest = other.text().substring(length);
    return rest.isBlank() ? other : new CueText(other.language(), rest);
  }

  /** What one speaker says in a cue. */
  private record Turn(Optional<String> name, List<CueLine> lines) {
    RawCue of(RawCue cue, List<CueText> others) {
      return cue.withSpeaker(name).withTexts(lines, others);
    }
  }
}
