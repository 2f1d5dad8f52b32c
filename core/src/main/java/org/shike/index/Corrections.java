// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.shike.search.QueryForm;

/**
 * Guesses what was meant by Latin words that no passage holds: a word of the index with a letter
 * wrong, missing, too many or in the wrong place (two in long words), or two or three words of the
 * index that are side by side. Of a name that ends with a number only the letters may be wrong:
 * {@code C7a} is not {@code C8a}.
 */
final class Corrections {
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{4,50}");

  /** A word and the number of its version or generation, as in Graviton4. */
  private static final Pattern NUMBERED = Pattern.compile("(\\p{IsLatin}{4,50})(\\p{Nd}{1,9})");

  /** Words of this length or more may have two wrong letters. */
  private static final int LONG = 8;

  private static final int MOST_WORDS = 8;
  private static final int MOST_SIMILAR = 50;

  /** How many passages with similar words are read of an index elsewhere. */
  private static final int MOST_BROUGHT = 100;

  private static final int SHORTEST_PIECE = 3;
  private static final int MOST_PIECES = 3;

  private final Passages passages;
  private final Channels channels;
  private final TextSpellings spellings;

  Corrections(Passages passages, Channels channels) {
    this.passages = passages;
    this.channels = channels;
    this.spellings = new TextSpellings(passages, channels);
  }

  /** A word of the index: its term, and how many of its letters differ. */
  private record Candidate(String word, Term term, int edits, int frequency) {
    private static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingInt(Candidate::edits)
            .thenComparing(Comparator.comparingInt(Candidate::frequency).reversed());
  }

  /**
   * The text of a query with its unknown words corrected; empty if none can be.
   *
   * @param words of the query, in order
   * @param unknown those that are in no passage and in no title
   */
  Optional<String> of(String text, List<QueryWord> words, Set<QueryWord> unknown)
      throws IOException {
    if (words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    StringBuilder corrected = new StringBuilder(text);
    boolean isCorrected = false;
    for (QueryWord word : words.reversed()) {
      boolean isWrong = unknown.contains(word) && !passages.isTimeUp();
      Optional<String> meant = isWrong ? meant(word.term()) : Optional.empty();
      meant.ifPresent(other -> corrected.replace(word.place().from(), word.place().to(), other));
      isCorrected |= meant.isPresent();
    }
    return isCorrected ? Optional.of(corrected.toString()) : Optional.empty();
  }

  /** Whether a word, in lower case, may be corrected: it is long enough and has no digits. */
  static boolean mayBeWrong(String word) {
    return LATIN.matcher(word).matches();
  }

  /** How many letters of a word may be wrong. */
  static int mostEdits(String word) {
    return word.length() >= LONG ? 2 : 1;
  }

  /** Finds words that differ by a letter or two, and are marked in the same way. */
  static Query similar(String term, String mark) {
    return new FuzzyQuery(
        new Term(Fields.TEXT_WORD, mark + term),
        mostEdits(term),
        mark.length() + 1,
        MOST_SIMILAR,
        true);
  }

  private Optional<String> meant(String word) throws IOException {
    Matcher numbered = NUMBERED.matcher(word);
    if (numbered.matches()) {
      return nearest(numbered.group(1), numbered.group(2));
    }
    if (!mayBeWrong(word)) {
      return Optional.empty();
    }
    Optional<String> nearest = nearest(word, "");
    return nearest.isPresent() || passages.isTimeUp() ? nearest : inPieces(word, List.of());
  }

  /**
   * The most similar word in the index; of several, the most frequent.
   *
   * @param number that follows it, as in the index; empty for none
   */
  private Optional<String> nearest(String word, String number) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    collect(word, "", candidates);
    collect(word, PartMarks.part(""), candidates);
    candidates.sort(Candidate.BEST_FIRST);
    for (Candidate candidate : candidates) {
      if (isFollowedBy(number, candidate)) {
        return Optional.of(spellings.of(candidate.term()).orElse(candidate.word()) + number);
      }
    }
    return Optional.empty();
  }

  private boolean isFollowedBy(String number, Candidate candidate) throws IOException {
    return passages.anyMatch(
        number.isEmpty()
            ? new TermQuery(candidate.term())
            : MatchRules.inText(
                AnalysedQuery.of(candidate.word() + number, QueryForm.KEYWORDS, channels).words()));
  }

  /** Collects words of the index with the same mark and the same first letter. */
  private void collect(String word, String mark, List<Candidate> candidates) throws IOException {
    Term asked = new Term(Fields.TEXT_WORD, mark + word);
    passages.whole().bring(similar(word, mark), MOST_BROUGHT);
    Optional<Terms> terms = passages.terms(Fields.TEXT_WORD);
    if (terms.isEmpty() || passages.isTimeUp()) {
      return;
    }
    TermsEnum similar =
        new FuzzyTermsEnum(terms.get(), asked, mostEdits(word), mark.length() + 1, true);
    BoostAttribute similarity = similar.attributes().addAttribute(BoostAttribute.class);
    for (BytesRef next = similar.next();
        next != null && !passages.isTimeUp();
        next = similar.next()) {
      Term term = new Term(Fields.TEXT_WORD, BytesRef.deepCopyOf(next));
      String found = term.text().substring(mark.length());
      if (mayBeWrong(found)) {
        int shorter = Math.min(asked.text().length(), term.text().length());
        int edits = Math.round((1 - similarity.getBoost()) * shorter);
        candidates.add(new Candidate(found, term, edits, passages.frequency(term)));
      }
    }
  }

  /** Words of the index that are side by side and together make the word. */
  private Optional<String> inPieces(String rest, List<String> before) throws IOException {
    if (!before.isEmpty() && isKnown(rest) && areNeighbours(before, rest)) {
      return Optional.of(spellings.ofEach(Stream.concat(before.stream(), Stream.of(rest))));
    }
    boolean mayGoOn = before.size() + 1 < MOST_PIECES && !passages.isTimeUp();
    int longest = mayGoOn ? rest.length() - SHORTEST_PIECE : 0;
    for (int to = SHORTEST_PIECE; to <= longest; to++) {
      if (isKnown(rest.substring(0, to))) {
        List<String> pieces = new ArrayList<>(before);
        pieces.add(rest.substring(0, to));
        Optional<String> found = inPieces(rest.substring(to), pieces);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isKnown(String word) throws IOException {
    return passages.frequency(new Term(Fields.TEXT_WORD, word)) > 0;
  }

  private boolean areNeighbours(List<String> words, String last) throws IOException {
    PhraseQuery.Builder row = new PhraseQuery.Builder();
    words.forEach(word -> row.add(new Term(Fields.TEXT_WORD, word)));
    return passages.anyMatch(row.add(new Term(Fields.TEXT_WORD, last)).build());
  }
}
