// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shike.parse.cue.LanguagePairs;
import org.shike.parse.cue.LanguagePairs.Shown;
import org.shike.parse.cue.Languages;
import org.shike.parse.cue.RawCue;

/**
 * Finds the styles of ASS that say the same in two languages, such as {@code Default} and {@code
 * 英文}: most of the cues of each style are shown together with a cue in the other language. The
 * identifier of a cue is its style.
 */
final class AssStyles {
  private final List<RawCue> cues;

  AssStyles(List<RawCue> cues) {
    this.cues = cues;
  }

  /** The cues; those of such styles have all their texts. */
  List<RawCue> paired() {
    Map<String, String> languages = languages();
    Set<String> translated = translated(languages);
    List<RawCue> marked =
        cues.stream()
            .map(cue -> translated.contains(cue.identifier()) ? withLanguage(cue, languages) : cue)
            .toList();
    return LanguagePairs.joined(marked).stream()
        .map(cue -> cue.others().isEmpty() ? cue.withLanguage(Optional.empty()) : cue)
        .toList();
  }

  private static RawCue withLanguage(RawCue cue, Map<String, String> languages) {
    return cue.withLanguage(Optional.ofNullable(languages.get(cue.identifier())));
  }

  /** The language of most cues of each style; without styles that have no language. */
  private Map<String, String> languages() {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (RawCue cue : cues) {
      Languages.language(cue.lines())
          .ifPresent(
              language ->
                  counts
                      .computeIfAbsent(cue.identifier(), style -> new HashMap<>())
                      .merge(language, 1, Integer::sum));
    }
    Map<String, String> languages = new HashMap<>();
    counts.forEach((style, count) -> languages.put(style, mostFrequent(count)));
    return languages;
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private Set<String> translated(Map<String, String> languages) {
    Map<Shown, Set<String>> together = new HashMap<>();
    for (RawCue cue : cues) {
      Optional.ofNullable(languages.get(cue.identifier()))
          .ifPresent(
              language ->
                  together.computeIfAbsent(Shown.of(cue), time -> new HashSet<>()).add(language));
    }
    Map<String, Integer> balance = new HashMap<>();
    for (RawCue cue : cues) {
      boolean isPaired = together.getOrDefault(Shown.of(cue), Set.of()).size() > 1;
      balance.merge(cue.identifier(), isPaired ? 1 : -1, Integer::sum);
    }
    Set<String> translated = new HashSet<>(languages.keySet());
    translated.removeIf(style -> balance.getOrDefault(style, 0) <= 0);
    return translated;
  }
}
