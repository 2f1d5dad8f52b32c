// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.SpeakerLabel;
import org.shike.parse.cue.Speakers;

/**
 * Separates names from the text of turns whose form has no name: {@code [00:12] anna: hi}. If half
 * of the turns begin with a label, any label that recurs is a name, even if {@link SpeakerLabel}
 * alone would not accept it; else {@link Speakers} decides.
 */
final class TurnLabels {
  private static final int MIN_USES = 2;
  private static final Pattern LABEL =
      Pattern.compile("(?<name>[\\p{L}\\p{N}][^:：，。！？；,;!?\\[\\]<>]{0,39})[:：](?!//)\\s{0,9}+");

  /** A form that {@link SpeakerLabel} would have recognised if it were a name. */
  private static final Pattern ORDINARY = Pattern.compile("\\p{IsHan}+|\\p{Lu}[\\p{L}\\p{N} ]*+");

  private final List<RawCue> cues;
  private final Map<String, Integer> uses = new HashMap<>();
  private final boolean isLabelled;

  private TurnLabels(List<RawCue> cues) {
    this.cues = cues;
    cues.stream()
        .flatMap(cue -> cue.lines().stream())
        .flatMap(line -> name(line.text()).stream())
        .forEach(name -> uses.merge(name, 1, Integer::sum));
    long labelled = cues.stream().filter(cue -> isName(cue.lines().get(0).text())).count();
    isLabelled = labelled > 0 && labelled * 2 >= cues.size();
  }

  /** The name before a colon at the start of a line. */
  static Optional<String> name(String line) {
    Matcher label = LABEL.matcher(line);
    return label.lookingAt() ? Optional.of(label.group("name").strip()) : Optional.empty();
  }

  /** The turns, each with one speaker as far as it is known. */
  static List<RawCue> apart(List<RawCue> cues) {
    TurnLabels labels = new TurnLabels(cues);
    return labels.isLabelled ? labels.apart() : Speakers.labelled(cues).apart();
  }

  private List<RawCue> apart() {
    List<RawCue> apart = new ArrayList<>();
    for (RawCue cue : cues) {
      int from = 0;
      for (int at = 1; at <= cue.lines().size(); at++) {
        if (at == cue.lines().size() || isName(cue.lines().get(at).text())) {
          apart.add(spoken(cue.withLines(cue.lines().subList(from, at))));
          from = at;
        }
      }
    }
    return apart;
  }

  private RawCue spoken(RawCue cue) {
    CueLine first = cue.lines().get(0);
    Matcher label = LABEL.matcher(first.text());
    if (!isName(first.text()) || !label.lookingAt()) {
      return cue;
    }
    List<CueLine> said = new ArrayList<>(cue.lines());
    said.set(0, first.from(label.end()));
    said.removeIf(line -> line.text().isEmpty());
    Optional<String> name = Optional.of(label.group("name").strip());
    return said.isEmpty() ? cue : cue.withSpeaker(name).withLines(said);
  }

  private boolean isName(String line) {
    return name(line).filter(name -> isName(name, line)).isPresent();
  }

  private boolean isName(String name, String line) {
    boolean isKnown = SpeakerLabel.of(line).flatMap(SpeakerLabel::name).isPresent();
    boolean comesBack = uses.getOrDefault(name, 0) >= MIN_USES;
    return isKnown || (comesBack && !ORDINARY.matcher(name).matches());
  }
}
