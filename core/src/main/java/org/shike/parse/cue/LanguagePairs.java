// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shike.transcript.CueText;

/**
 * Joins cues that are shown at the same time in several languages, if the file states the language
 * of each cue. At each time, the language that comes first has the first text.
 */
public final class LanguagePairs {
  private final List<RawCue> cues;

  /** The cues that belong to the cue at an index. */
  private final Map<Integer, List<RawCue>> others = new HashMap<>();

  private final Set<Integer> joined = new HashSet<>();

  private LanguagePairs(List<RawCue> cues) {
    this.cues = cues;
  }

  /** When a cue is shown. */
  public record Shown(Duration start, Optional<Duration> end) {
    public static Shown of(RawCue cue) {
      return new Shown(cue.time().start(), cue.time().end());
    }
  }

  /** The cues, each with all its texts; cues without a language are not changed. */
  public static List<RawCue> joined(List<RawCue> cues) {
    LanguagePairs pairs = new LanguagePairs(cues);
    pairs.places().forEach(pairs::join);
    return pairs.left();
  }

  /** The indexes of the cues of each time, by language. */
  private List<List<List<Integer>>> places() {
    Map<Shown, Map<String, List<Integer>>> places = new HashMap<>();
    for (int at = 0; at < cues.size(); at++) {
      RawCue cue = cues.get(at);
      if (cue.language().isPresent()) {
        places
            .computeIfAbsent(Shown.of(cue), time -> new LinkedHashMap<>())
            .computeIfAbsent(cue.language().get(), language -> new ArrayList<>())
            .add(at);
      }
    }
    return places.values().stream().map(group -> List.copyOf(group.values())).toList();
  }

  /** The first cue of one language belongs to the first of another, the second to the second. */
  private void join(List<List<Integer>> languages) {
    List<Integer> first = languages.get(0);
    for (List<Integer> other : languages.subList(1, languages.size())) {
      for (int at = 0; at < Math.min(first.size(), other.size()); at++) {
        others
            .computeIfAbsent(first.get(at), place -> new ArrayList<>())
            .add(cues.get(other.get(at)));
        joined.add(other.get(at));
      }
    }
  }

  private List<RawCue> left() {
    List<RawCue> left = new ArrayList<>();
    for (int at = 0; at < cues.size(); at++) {
      if (!joined.contains(at)) {
        left.add(with(cues.get(at), others.getOrDefault(at, List.of())));
      }
    }
    return left;
  }

  private static RawCue with(RawCue cue, List<RawCue> others) {
    List<CueText> texts = new ArrayList<>(cue.others());
    Optional<String> speaker = cue.speaker();
    for (RawCue other : others) {
      texts.add(new CueText(other.language(), other.text()));
      texts.addAll(other.others());
      speaker = speaker.or(other::speaker);
    }
    return cue.withTexts(cue.lines(), texts).withSpeaker(speaker);
  }
}
