// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.shike.analysis.Pinyin;

/**
 * Finds Chinese characters in a row by their sounds: by whole syllables, such as {@code zidong
 * jiashi}, or by their first letters, such as {@code zdjs}. The pairs of characters that the
 * literal channel holds are looked through for those that sound so.
 */
final class PinyinQuery {
  private static final Pattern LETTERS = Pattern.compile("\\s*[A-Za-z]+(?:[\\s'’]+[A-Za-z]+)*\\s*");
  private static final int SHORTEST = 4;
  private static final int LONGEST = 30;

  /** Initials that more than this many characters begin with are no longer typed by heart. */
  private static final int MOST_INITIALS = 8;

  /** How many pairs may sound alike; of more the most frequent count. */
  private static final int MOST_PAIRS = 1_000;

  private static final BytesRef FIRST_PAIR = new BytesRef("㐀");

  private final IndexReader reader;

  private PinyinQuery(IndexReader reader) {
    this.reader = reader;
  }

  /** A pair of characters with the number of passages that hold it. */
  private record Pair(String characters, int frequency) {
    boolean sounds(String first, String second) {
      return Pinyin.hasSound(characters.codePointAt(0), first)
          && Pinyin.hasSound(characters.codePointBefore(characters.length()), second);
    }
  }

  /** What finds the text by its sounds; empty where it is no pinyin or nothing sounds so. */
  static Optional<Query> of(String text, IndexReader reader) throws IOException {
    if (text.length() > LONGEST || !LETTERS.matcher(text).matches()) {
      return Optional.empty();
    }
    String letters = text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    if (letters.length() < SHORTEST) {
      return Optional.empty();
    }
    return new PinyinQuery(reader).of(ways(text, letters));
  }

  private static List<List<String>> ways(String text, String letters) {
    List<List<String>> ways = new ArrayList<>(Pinyin.readings(text));
    if (letters.length() <= MOST_INITIALS) {
      ways.add(letters.chars().mapToObj(Character::toString).toList());
    }
    return ways.stream().filter(way -> way.size() > 1).distinct().toList();
  }

  private Optional<Query> of(List<List<String>> ways) throws IOException {
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    List<Pair> pairs = pairs(ways);
    List<Query> found = ways.stream().flatMap(way -> inARow(way, pairs).stream()).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(WordQueries.anyOf(found.stream()));
  }

  /** The pairs in the index with a sound that is asked for at a first place. */
  private List<Pair> pairs(List<List<String>> ways) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.TEXT_LITERAL);
    TermsEnum term = terms == null ? TermsEnum.EMPTY : terms.iterator();
    BytesRef next = term.seekCeil(FIRST_PAIR) == TermsEnum.SeekStatus.END ? null : term.term();
    while (next != null) {
      Pair pair = new Pair(next.utf8ToString(), term.docFreq());
      if (isPair(pair.characters()) && ways.stream().anyMatch(way -> isIn(pair, way))) {
        pairs.add(pair);
      }
      next = term.next();
    }
    pairs.sort(Comparator.comparingInt(Pair::frequency).reversed());
    return pairs;
  }

  private static boolean isPair(String term) {
    return term.codePointCount(0, term.length()) == 2
        && term.codePoints().allMatch(Character::isIdeographic);
  }

  private static boolean isIn(Pair pair, List<String> way) {
    for (int at = 0; at + 1 < way.size(); at++) {
      if (pair.sounds(way.get(at), way.get(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Pairs that overlap by a character each; empty where the index has none for a place. */
  private static Optional<Query> inARow(List<String> way, List<Pair> pairs) {
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (int at = 0; at + 1 < way.size(); at++) {
      String first = way.get(at);
      String second = way.get(at + 1);
      Term[] terms =
          pairs.stream()
              .filter(pair -> pair.sounds(first, second))
              .limit(MOST_PAIRS)
              .map(pair -> new Term(Fields.TEXT_LITERAL, pair.characters()))
              .toArray(Term[]::new);
      if (terms.length == 0) {
        return Optional.empty();
      }
      row.add(terms);
    }
    return Optional.of(row.build());
  }
}
