// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.shike.analysis.Pinyin;

/**
 * Finds Chinese characters in a row by their sounds: by whole syllables, such as {@code zidong
 * jiashi}, or by their first letters, such as {@code zdjs}. The pairs of characters that the
 * literal channel holds are looked through for those that sound so.
 */
final class PinyinQuery {
  private static final Pattern LETTERS =
      Pattern.compile("\\s*[A-Za-zü]+(?:[\\s'’]+[A-Za-zü]+)*\\s*");
  private static final Pattern NO_LETTER = Pattern.compile("[\\s'’]");
  private static final int SHORTEST = 4;
  private static final int LONGEST = 30;

  /** Initials that more than this many characters begin with are no longer typed by heart. */
  private static final int MOST_INITIALS = 8;

  /** How many pairs may sound alike; of more the most frequent count. */
  private static final int MOST_PAIRS = 1_000;

  private static final BytesRef FIRST_PAIR = new BytesRef("㐀");

  private final IndexSearcher searcher;

  private PinyinQuery(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * What two neighbouring characters sound like.
   *
   * @param first of the first character: a syllable, or a letter that one begins with
   * @param second of the second character
   * @param areInitials whether they are letters
   */
  private record Sounds(String first, String second, boolean areInitials) {
    boolean areOf(int one, int other) {
      return isOf(one, first) && isOf(other, second);
    }

    private boolean isOf(int character, String sound) {
      return areInitials
          ? Pinyin.hasInitial(character, sound.charAt(0))
          : Pinyin.hasSound(character, sound);
    }
  }

  /** A pair of characters with the number of passages that hold it. */
  private record Pair(Term term, int frequency) {}

  /** What finds the text by its sounds; empty where it is no pinyin or nothing sounds so. */
  static Optional<Query> of(String text, IndexSearcher searcher) throws IOException {
    if (text.length() > LONGEST || !LETTERS.matcher(text).matches()) {
      return Optional.empty();
    }
    String letters = NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    if (letters.length() < SHORTEST) {
      return Optional.empty();
    }
    return new PinyinQuery(searcher).of(ways(text, letters));
  }

  /** The ways to read it, each as the sounds of pairs that overlap by a character. */
  private static List<List<Sounds>> ways(String text, String letters) {
    List<List<Sounds>> ways = new ArrayList<>();
    for (List<String> syllables : Pinyin.readings(text)) {
      ways.add(pairs(syllables, false));
    }
    if (letters.length() <= MOST_INITIALS) {
      ways.add(pairs(letters.chars().mapToObj(Character::toString).toList(), true));
    }
    return ways.stream().filter(way -> !way.isEmpty()).toList();
  }

  private static List<Sounds> pairs(List<String> sounds, boolean areInitials) {
    List<Sounds> pairs = new ArrayList<>();
    for (int at = 0; at + 1 < sounds.size(); at++) {
      pairs.add(new Sounds(sounds.get(at), sounds.get(at + 1), areInitials));
    }
    return pairs;
  }

  private Optional<Query> of(List<List<Sounds>> ways) throws IOException {
    Map<Sounds, List<Pair>> pairs = new LinkedHashMap<>();
    ways.stream().flatMap(List::stream).forEach(sounds -> pairs.put(sounds, new ArrayList<>()));
    if (!pairs.isEmpty()) {
      find(pairs);
    }
    List<Query> found = ways.stream().flatMap(way -> inARow(way, pairs).stream()).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(WordQueries.anyOf(found.stream()));
  }

  /** Goes through the pairs of characters in the index once. */
  private void find(Map<Sounds, List<Pair>> pairs) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.TEXT_LITERAL);
    TermsEnum term = terms == null ? TermsEnum.EMPTY : terms.iterator();
    boolean isAny = term.seekCeil(FIRST_PAIR) != TermsEnum.SeekStatus.END;
    CharsRefBuilder characters = new CharsRefBuilder();
    for (BytesRef next = isAny ? term.term() : null;
        next != null && !Deadline.isOver(searcher);
        next = term.next()) {
      characters.copyUTF8Bytes(next);
      if (isPair(characters.get())) {
        addTo(pairs, characters.get(), term);
      }
    }
  }

  private static void addTo(Map<Sounds, List<Pair>> pairs, CharsRef characters, TermsEnum term)
      throws IOException {
    int one = Character.codePointAt(characters, 0);
    int other = Character.codePointBefore(characters, characters.length());
    for (Map.Entry<Sounds, List<Pair>> sounding : pairs.entrySet()) {
      if (sounding.getKey().areOf(one, other)) {
        Term found = new Term(Fields.TEXT_LITERAL, BytesRef.deepCopyOf(term.term()));
        sounding.getValue().add(new Pair(found, term.docFreq()));
      }
    }
  }

  private static boolean isPair(CharsRef term) {
    return Character.codePointCount(term, 0, term.length()) == 2
        && Character.isIdeographic(Character.codePointAt(term, 0))
        && Character.isIdeographic(Character.codePointBefore(term, term.length()));
  }

  /** Empty where the index has no pair for a place. */
  private static Optional<Query> inARow(List<Sounds> way, Map<Sounds, List<Pair>> pairs) {
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (Sounds sounds : way) {
      Term[] terms =
          pairs.getOrDefault(sounds, List.of()).stream()
              .sorted(Comparator.comparingInt(Pair::frequency).reversed())
              .limit(MOST_PAIRS)
              .map(Pair::term)
              .toArray(Term[]::new);
      if (terms.length == 0) {
        return Optional.empty();
      }
      row.add(terms);
    }
    return Optional.of(row.build());
  }
}
