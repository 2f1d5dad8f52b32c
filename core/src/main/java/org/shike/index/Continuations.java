// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.TokenTypes;

/**
 * Counts in some texts how they go on where a stem stands in them: to the end of the word, and over
 * the next words as far as no sign parts them. What is more than a word counts if it is said in two
 * texts at least.
 */
final class Continuations {
  /** How many words may follow the one that is being typed. */
  private static final int MOST_WORDS = 3;

  /** More than a phrase has that is known by heart. */
  private static final int LONGEST = 40;

  /** Beside function words: what tells where or when, and what more has to follow. */
  private static final Set<String> NO_ENDS = Set.of("里上下中内外前后时比把被对从让给将向每约很更最不".split("", -1));

  /** In how many places of one text; of 1,000 characters hardly any word has more. */
  private static final int MOST_PLACES = 50;

  /** Each is held against all others. */
  private static final int LOOKED_AT = 400;

  /** Some texts end before the other does. */
  private static final double HARDLY_EVER = 0.9;

  private static final Comparator<Counted> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(Counted::texts)
          .reversed()
          .thenComparingInt(counted -> counted.units().size());

  private final Channels channels;
  private final TypedStart typedStart;
  private final Map<List<String>, Counted> counted = new LinkedHashMap<>();

  Continuations(Channels channels, TypedStart typedStart) {
    this.channels = channels;
    this.typedStart = typedStart;
  }

  /**
   * What is said in some texts.
   *
   * @param text as it is said first
   * @param units of it
   * @param isWord whether it is no longer than the word that is being typed
   * @param texts in how many
   */
  private record Counted(String text, List<String> units, boolean isWord, int texts) {
    Counted inOneMore() {
      return new Counted(text, units, isWord, texts + 1);
    }

    boolean isFrequent() {
      return isWord || texts > 1;
    }

    /** Whether this is hardly ever said but as a part of the other. */
    boolean isOnlyIn(Counted other) {
      int size = units.size();
      return !isWord
          && size < other.units.size()
          && texts * HARDLY_EVER <= other.texts
          && other.units.subList(0, size).equals(units);
    }
  }

  /** Counts what a text says where the stem stands at the start of a word. */
  void add(String text) {
    Reading reading = new Reading(text);
    Set<List<String>> found = new HashSet<>();
    int places = 0;
    for (int at = 0; at < reading.units.size() && places < MOST_PLACES; at++) {
      int word =
          typedStart.isAt(at, reading.units) ? reading.wordAt(reading.units.get(at).from()) : -1;
      if (word >= 0) {
        places++;
        TextRange typed = reading.range(at, at + typedStart.units().size());
        reading.addFrom(typed, word, MOST_WORDS, found);
      }
    }
  }

  /** Counts the words of a text around ranges. */
  void add(String text, List<TextRange> ranges) {
    Reading reading = new Reading(text);
    Set<List<String>> found = new HashSet<>();
    for (TextRange range : ranges) {
      reading.addFrom(range, 0, 0, found);
    }
  }

  /** The most frequent, each once, and the shorter first. */
  List<String> mostFrequent(int most) {
    List<Counted> frequent =
        counted.values().stream()
            .filter(Counted::isFrequent)
            .sorted(MOST_FREQUENT_FIRST)
            .limit(LOOKED_AT)
            .toList();
    return frequent.stream()
        .filter(one -> frequent.stream().noneMatch(one::isOnlyIn))
        .limit(most)
        .map(Counted::text)
        .toList();
  }

  /** One text in units and words. */
  private final class Reading {
    private final String text;
    private final List<AnalyzedToken> units;
    private final List<AnalyzedToken> words;

    Reading(String text) {
      this.text = text;
      this.units = Borders.units(text, channels.literal());
      this.words =
          WordGroup.of(AnalyzedToken.of(channels.wordQuery(), text)).stream()
              .map(WordGroup::word)
              .toList();
    }

    TextRange range(int from, int to) {
      return new TextRange(units.get(from).from(), units.get(to - 1).to());
    }

    /** The word that begins at an offset; -1 where none does. */
    int wordAt(int offset) {
      for (int at = 0; at < words.size() && words.get(at).from() <= offset; at++) {
        if (words.get(at).from() == offset) {
          return at;
        }
      }
      return -1;
    }

    /** Counts what is said from a range on to the end of its word, and of the words behind it. */
    void addFrom(TextRange range, int firstWord, int more, Set<List<String>> found) {
      int last = firstWord;
      while (last < words.size() && words.get(last).to() < range.to()) {
        last++;
      }
      int end = Math.min(words.size(), last + more + 1);
      for (int at = last; at < end && (at == last || goesOn(firstWord, at)); at++) {
        if (at == last ? !FunctionWords.holds(term(at)) : mayEnd(at)) {
          add(range, words.get(at).to(), at == last, found);
        }
      }
    }

    private String term(int word) {
      return words.get(word).term();
    }

    /** Whether a phrase may end with a word; a number belongs to what follows, or to a name. */
    private boolean mayEnd(int word) {
      boolean isNumber = words.get(word).type().equals(TokenTypes.NUMBER);
      return !FunctionWords.holds(term(word))
          && !NO_ENDS.contains(term(word))
          && !(isNumber && Character.isIdeographic(text.codePointBefore(words.get(word - 1).to())));
    }

    /**
     * Whether nothing but a blank stands before a word. A single character may be the start of a
     * word that the segmenter does not know, so it goes on with characters only.
     */
    private boolean goesOn(int first, int word) {
      int from = words.get(word - 1).to();
      int to = words.get(word).from();
      boolean isGlued = from == to || (from + 1 == to && text.charAt(from) == ' ');
      boolean isWhole = first < word - 1 || words.get(first).to() > words.get(first).from() + 1;
      return isGlued && (isWhole || (from == to && Character.isIdeographic(text.codePointAt(to))));
    }

    /** Counts what is said from what is typed on, if it is more than that. */
    private void add(TextRange typed, int to, boolean isWord, Set<List<String>> found) {
      String said = text.substring(typed.from(), to);
      List<String> terms = TypedStart.terms(inside(new TextRange(typed.from(), to)));
      boolean isShown = said.length() <= LONGEST && said.indexOf('\n') < 0;
      boolean isMore = to > typed.to() || !terms.equals(typedStart.units());
      if (isShown && isMore && found.add(terms)) {
        counted.merge(
            terms, new Counted(said, terms, isWord, 1), (before, one) -> before.inOneMore());
      }
    }

    private List<AnalyzedToken> inside(TextRange range) {
      List<AnalyzedToken> inside = new ArrayList<>();
      for (AnalyzedToken unit : units) {
        if (unit.from() >= range.from() && unit.to() <= range.to()) {
          inside.add(unit);
        }
      }
      return inside;
    }
  }
}
