// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.shike.engine.Answers;
import org.shike.engine.EnginePassage;
import org.shike.engine.Gathering;
import org.shike.engine.PassageKey;
import org.shike.engine.Questions;

/** What one search knows of an index on other machines. Used by one thread. */
final class KnownPart {
  private final Map<Term, Long> frequencies = new HashMap<>();
  private final Map<String, Answers.FieldLength> lengths = new HashMap<>();
  private final Map<Gathering, Long> totals = new HashMap<>();
  private final NavigableMap<PassageKey, EnginePassage> passages = new TreeMap<>();
  private final Set<PassageKey> gathered = new HashSet<>();
  private final Set<PassageKey> absent = new HashSet<>();

  void add(Questions questions, Answers answers) {
    frequencies.putAll(answers.frequencies());
    lengths.putAll(answers.lengths());
    totals.putAll(answers.totals());
    add(answers.passages());
    answers.passages().stream()
        .map(EnginePassage::key)
        .filter(key -> !questions.passages().contains(key))
        .forEach(gathered::add);
    questions.passages().stream().filter(key -> !passages.containsKey(key)).forEach(absent::add);
  }

  void add(Iterable<EnginePassage> found) {
    found.forEach(passage -> passages.put(passage.key(), passage));
  }

  /** All terms that are in any passage, as far as is known. */
  List<Term> terms() {
    return frequencies.entrySet().stream()
        .filter(known -> known.getValue() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  Optional<Long> frequency(Term term) {
    return Optional.ofNullable(frequencies.get(term));
  }

  Optional<Answers.FieldLength> length(String field) {
    return Optional.ofNullable(lengths.get(field));
  }

  Optional<Long> total(Gathering gathering) {
    return Optional.ofNullable(totals.get(gathering));
  }

  /** All passages that are known, in the order of their keys. */
  NavigableMap<PassageKey, EnginePassage> passages() {
    return passages;
  }

  /** Whether a query found a passage, and it was not asked for by its key. */
  boolean isGathered(PassageKey key) {
    return gathered.contains(key);
  }

  /** Whether it is known that there is no such passage. */
  boolean isAbsent(PassageKey key) {
    return absent.contains(key);
  }
}
