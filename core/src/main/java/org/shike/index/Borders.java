// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.shike.analysis.AnalyzedToken;

/**
 * Finds phrases that run over a border between passages. A passage that continues in the next one
 * is indexed with the last unit of its text (a run of letters and digits, or a character) and the
 * first of the next: a phrase that runs over that border has the two side by side. Whether all of
 * it is there is then verified in the texts.
 */
final class Borders {
  private static final char BETWEEN = '\u0000';

  private final Passages passages;
  private final Analyzer literal;

  private final Map<Integer, List<AnalyzedToken>> read = new HashMap<>();
  private final Map<Integer, List<TextRange>> ranges = new HashMap<>();

  Borders(Passages passages, Channels channels) {
    this.passages = passages;
    this.literal = channels.literal();
  }

  /** The runs and single characters of a text. */
  static List<AnalyzedToken> units(String text, Analyzer literal) {
    List<AnalyzedToken> units = new ArrayList<>();
    for (AnalyzedToken token : AnalyzedToken.of(literal, text)) {
      if (units.isEmpty() || token.position() > units.getLast().position()) {
        units.add(token);
      }
    }
    return units;
  }

  /** The term of a border. */
  static String term(String last, String first) {
    return last + BETWEEN + first;
  }

  /** The ranges of the parts of a phrase that runs over a border, by passage. */
  Map<Integer, List<TextRange>> holding(String phrase) throws IOException {
    Map<Integer, List<TextRange>> found = new HashMap<>();
    for (String spelling : Spellings.of(phrase)) {
      List<String> units = units(spelling, literal).stream().map(AnalyzedToken::term).toList();
      for (int passage : candidates(units)) {
        if (!passages.isTimeUp()) {
          add(around(passage, units.size()), units, found);
        }
      }
    }
    found.forEach((passage, parts) -> parts.forEach(part -> add(passage, part, ranges)));
    return found;
  }

  /** The ranges of the parts of all phrases so far, by passage. */
  Map<Integer, List<TextRange>> ranges() {
    return ranges;
  }

  /** The terms of all borders over which a phrase may run. */
  static List<String> terms(String phrase, Analyzer literal) {
    return terms(units(phrase, literal).stream().map(AnalyzedToken::term).toList());
  }

  private static List<String> terms(List<String> units) {
    return IntStream.range(1, units.size())
        .mapToObj(at -> term(units.get(at - 1), units.get(at)))
        .distinct()
        .toList();
  }

  /** The passages at whose end two units of a phrase meet. */
  private List<Integer> candidates(List<String> units) throws IOException {
    List<BytesRef> pairs = terms(units).stream().map(BytesRef::new).toList();
    List<Integer> candidates = new ArrayList<>();
    if (!pairs.isEmpty()) {
      FixedBitSet found = passages.found(new TermInSetQuery(Fields.BORDER, pairs));
      found.forEach(0, found.length(), 0, candidates::add);
    }
    return candidates;
  }

  /** A unit with its passage. */
  private record Unit(int passage, AnalyzedToken token) {}

  private boolean goesOn(int passage) throws IOException {
    return passages.goesOn(passage, Fields.GOES_ON);
  }

  /**
   * The text around the end of a passage: at least {@code size} units in each direction, if there
   * are any.
   */
  private List<Unit> around(int passage, int size) throws IOException {
    List<Unit> units = new ArrayList<>(unitsOf(passage));
    int from = passage;
    while (units.size() < size && from > 0 && goesOn(from - 1) && passage - from < size) {
      from--;
      units.addAll(0, unitsOf(from));
    }
    int enough = units.size() + size;
    for (int to = passage; units.size() < enough && goesOn(to) && to - passage < size; to++) {
      units.addAll(unitsOf(to + 1));
    }
    return units;
  }

  private List<Unit> unitsOf(int passage) throws IOException {
    List<AnalyzedToken> units = read.get(passage);
    if (units == null) {
      units = units(passages.text(passage), literal);
      read.put(passage, units);
    }
    return units.stream().map(token -> new Unit(passage, token)).toList();
  }

  private static void add(
      List<Unit> said, List<String> units, Map<Integer, List<TextRange>> found) {
    List<String> terms = said.stream().map(unit -> unit.token().term()).toList();
    for (int at = 0; at + units.size() <= terms.size(); at++) {
      List<Unit> part = said.subList(at, at + units.size());
      boolean isOver = part.getFirst().passage() < part.getLast().passage();
      if (isOver && terms.subList(at, at + units.size()).equals(units)) {
        add(part, found);
      }
    }
  }

  /** Adds one range for each passage that contains a part of the phrase. */
  private static void add(List<Unit> phrase, Map<Integer, List<TextRange>> found) {
    Map<Integer, TextRange> parts = new HashMap<>();
    for (Unit unit : phrase) {
      TextRange range = new TextRange(unit.token().from(), unit.token().to());
      parts.merge(unit.passage(), range, (all, next) -> new TextRange(all.from(), next.to()));
    }
    parts.forEach((passage, range) -> add(passage, range, found));
  }

  private static void add(int passage, TextRange range, Map<Integer, List<TextRange>> found) {
    found.computeIfAbsent(passage, other -> new ArrayList<>()).add(range);
  }
}
