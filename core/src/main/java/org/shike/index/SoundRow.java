// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Consecutive characters that sound like a word.
 *
 * @param pairs of characters that overlap by one, at each place several that sound alike
 */
record SoundRow(List<List<String>> pairs) {
  SoundRow {
    pairs = List.copyOf(pairs);
  }

  /**
   * The same row without pairs that cannot be part of it, because no pair at the place before or
   * after overlaps with them. It finds the same; at a place without any pair it finds nothing.
   */
  SoundRow linked() {
    List<List<String>> linked = new ArrayList<>(pairs);
    for (int at = 1; at < linked.size(); at++) {
      Set<Integer> ends = characters(linked.get(at - 1), SoundRow::last);
      linked.set(at, keep(linked.get(at), pair -> ends.contains(pair.codePointAt(0))));
    }
    for (int at = linked.size() - 2; at >= 0; at--) {
      Set<Integer> starts = characters(linked.get(at + 1), pair -> pair.codePointAt(0));
      linked.set(at, keep(linked.get(at), pair -> starts.contains(last(pair))));
    }
    return new SoundRow(linked);
  }

  /** Whether there is a pair at each place. */
  boolean isComplete() {
    return pairs.stream().noneMatch(List::isEmpty);
  }

  private static Set<Integer> characters(List<String> pairs, Function<String, Integer> which) {
    return pairs.stream().map(which).collect(Collectors.toSet());
  }

  private static List<String> keep(List<String> pairs, Predicate<String> isKept) {
    return pairs.stream().filter(isKept).toList();
  }

  private static int last(String pair) {
    return pair.codePointBefore(pair.length());
  }

  /** The most likely characters: the most frequent pairs that overlap. */
  String likeliest() {
    StringBuilder characters = new StringBuilder(pairs.getFirst().getFirst());
    for (List<String> next : pairs.subList(1, pairs.size())) {
      String last = Character.toString(characters.codePointBefore(characters.length()));
      String pair =
          next.stream().filter(other -> other.startsWith(last)).findFirst().orElse(next.getFirst());
      characters.appendCodePoint(pair.codePointBefore(pair.length()));
    }
    return characters.toString();
  }
}
