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
 * Counts how some texts continue after a typed start: to the end of the word, and over the next
 * words up to a punctuation mark or symbol. More than one word counts only if at least two texts
 * say it.
 */
final class Continuations {
  /** How many words may follow the word that is being typed. */
  private static final int MOST_WORDS = 3;

  /** Longer than any phrase that people know by heart. */
  private static final int LONGEST = 40;

  /**
   * Words, besides function words, that say where or when, or that need another word after them.
   */
  private static final Set<String> NO_ENDS = Set.of("里上下中内外前后时比把被对从让给将向每约很更最不".split("", -1));

  /** How many places of one text are read; a word rarely occurs more often in 1,000 characters. */
  private static final int MOST_PLACES = 50;

  /** How many phrases are compared; each is compared with all others. */
  private static final int LOOKED_AT = 400;

  /** Share of the texts with a phrase in which it is part of the longer phrase. */
  private static final double HARDLY_EVER = 0.9;

  private static final Comparator<Counted> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(Counted::texts)
          .reversed()
          .thenComparingInt(counted -> counted.units().size())
          .thenComparing(Counted::text);

  private final Channels channels;
  private final TypedStart typedStart;
  private final Map<List<String>, Counted> counted = new LinkedHashMap<>();

  Continuations(Channels channels, TypedStart typedStart) {
    this.channels = channels;
    this.typedStart = typedStart;
  }

  /**
   * A phrase in some texts.
   *
   * @param text as the first of the texts has it
   * @param units of it
   * @param isWord whether it is just the word that is being typed
   * @param texts how many contain it
   */
  private record Counted(String text, List<String> units, boolean isWord, int texts) {
    Counted inOneMore() {
      return new Counted(text, units, isWord, texts + 1);
    }

    boolean isFrequent() {
      return isWord || texts > 1;
    }

    /** Whether this rarely occurs except as a part of the other phrase. */
    boolean isOnlyIn(Counted other) {
      int size = units.size();
      return !isWord
          && size < other.units.size()
          && texts * HARDLY_EVER <= other.texts
          && other.units.subList(0, size).equals(units);
    }
  }

  /** Counts the continuations of the typed start where it is at the start of a word. */
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

  /** The most frequent, each once; of equally frequent ones the shorter first. */
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

    /** The word that begins at an offset; -1 if none does. */
    int wordAt(int offset) {
      for (int at = 0; at < words.size() && words.get(at).from() <= offset; at++) {
        if (words.get(at).from() == offset) {
          return at;
        }
      }
      return -1;
    }

    /**
     * Counts the text from a range to the end of its word, and to the end of each word after it.
     */
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
     * Whether only a blank is between a word and the one before. A single character may be the
     * start of a word that the segmenter does not know, so only characters may follow it.
     */
    private boolean goesOn(int first, int word) {
      int from = words.get(word - 1).to();
      int to = words.get(word).from();
      boolean isGlued = from == to || (from + 1 == to && text.charAt(from) == ' ');
      boolean isWhole = first < word - 1 || words.get(first).to() > words.get(first).from() + 1;
      return isGlued && (isWhole || (from == to && Character.isIdeographic(text.codePointAt(to))));
    }

    /** Counts the text from the typed start on, if it is longer than that. */
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
