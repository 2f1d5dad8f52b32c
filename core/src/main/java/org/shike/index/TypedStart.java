// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.shike.analysis.AnalyzedToken;

/**
 * The typed start of a text: runs of letters and digits, and single characters.
 *
 * @param units each as in the literal channel
 * @param isWhole whether the last run is complete, because a blank follows it
 */
record TypedStart(List<String> units, boolean isWhole) {
  TypedStart {
    units = List.copyOf(units);
  }

  static TypedStart of(String typed, Analyzer literal) {
    List<String> units = terms(Borders.units(typed, literal));
    boolean isWhole =
        !typed.isEmpty() && Character.isWhitespace(typed.codePointBefore(typed.length()));
    return new TypedStart(units, isWhole);
  }

  static List<String> terms(List<AnalyzedToken> units) {
    return units.stream().map(AnalyzedToken::term).toList();
  }

  /** Where the words of a text begin. */
  static SortedSet<Integer> starts(String text, Analyzer words) {
    return WordGroup.of(AnalyzedToken.of(words, text)).stream()
        .map(group -> group.word().from())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a text begins with this start. */
  boolean begins(String text, Analyzer literal) {
    return isAt(0, Borders.units(text, literal));
  }

  /** Whether these units are at a place in others. */
  boolean isAt(int place, List<AnalyzedToken> others) {
    if (place + units.size() > others.size()) {
      return false;
    }
    for (int at = 0; at < units.size(); at++) {
      boolean mayGoOn = at == units.size() - 1 && !isWhole;
      String other = others.get(place + at).term();
      if (mayGoOn ? !other.startsWith(units.get(at)) : !other.equals(units.get(at))) {
        return false;
      }
    }
    return true;
  }
}
