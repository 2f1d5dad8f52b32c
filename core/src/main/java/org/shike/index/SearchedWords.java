// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shike.analysis.AnalyzedToken;
import org.shike.search.QueryForm;

/**
 * The words of a text that are searched: content words, or all words if there are none. In
 * keywords, particles are skipped; in a sentence, all question words and function words.
 *
 * @param words that are searched, in order; symbols only if there is nothing else
 * @param skipped places of the words that are not searched
 * @param isSentence whether the text is read as a sentence and not as keywords
 */
record SearchedWords(List<TypedWord> words, List<TextRange> skipped, boolean isSentence) {
  /** Words that join others and are not searched. */
  private static final Set<String> PARTICLES = Set.of("的", "了", "吗", "呢", "吧");

  /** The most words into which the segmenter splits a question word or function word. */
  private static final int MOST_PIECES = 4;

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final Pattern BLANK = Pattern.compile("(?<=\\p{IsHan})\\s(?=\\s*\\p{IsHan})");

  SearchedWords {
    words = List.copyOf(words);
    skipped = List.copyOf(skipped);
  }

  static SearchedWords of(String text, QueryForm form, Channels channels) {
    List<TypedWord> said = said(text, channels);
    boolean asks = !listed(said, FunctionWords::asks).isEmpty();
    boolean isSentence = Sentences.is(form, text, said.size(), asks);
    BitSet binding = isSentence ? listed(said, term -> asksOrBinds(term, text)) : particles(said);
    if (binding.cardinality() == said.size()) {
      return new SearchedWords(said, List.of(), isSentence);
    }
    List<TextRange> skipped = picked(said, binding::get).stream().map(TypedWord::place).toList();
    return new SearchedWords(picked(said, at -> !binding.get(at)), skipped, isSentence);
  }

  /** The words that have letters or digits, or all if none has. */
  private static List<TypedWord> said(String text, Channels channels) {
    List<TypedWord> all =
        WordGroup.of(AnalyzedToken.of(channels.wordQuery(), withBorders(text))).stream()
            .map(group -> TypedWord.of(group, text, channels))
            .toList();
    List<TypedWord> letters = all.stream().filter(word -> !word.literal().isEmpty()).toList();
    return letters.isEmpty() ? all : letters;
  }

  /** The segmenter ignores blanks, but a blank between Chinese words is typed on purpose. */
  private static String withBorders(String text) {
    return BLANK.matcher(text).replaceAll("，");
  }

  /** In a Chinese text, "who" and "can" are names: WHO, CAN. */
  private static boolean asksOrBinds(String term, String text) {
    boolean isChinese = HAN.matcher(text).find();
    return FunctionWords.holds(term) && (!isChinese || HAN.matcher(term).find());
  }

  /** Marks the listed words; several adjacent words may be one entry of the list. */
  private static BitSet listed(List<TypedWord> words, Predicate<String> isListed) {
    BitSet listed = new BitSet();
    for (int at = 0; at < words.size(); at++) {
      StringBuilder term = new StringBuilder();
      int most = Math.min(words.size(), at + MOST_PIECES);
      for (int end = at; end < most && (end == at || touch(words, end - 1)); end++) {
        if (isListed.test(term.append(words.get(end).term()).toString())) {
          listed.set(at, end + 1);
        }
      }
    }
    return listed;
  }

  private static BitSet particles(List<TypedWord> words) {
    BitSet particles = new BitSet();
    for (int at = 0; at < words.size(); at++) {
      TypedWord word = words.get(at);
      boolean binds = word.isParticleOfNames() && !isInsideAName(words, at);
      particles.set(at, PARTICLES.contains(word.term()) || binds);
    }
    return particles;
  }

  private static boolean isInsideAName(List<TypedWord> words, int at) {
    return at > 0
        && at + 1 < words.size()
        && touch(words, at - 1)
        && touch(words, at)
        && words.get(at - 1).isPiece()
        && words.get(at + 1).isPiece();
  }

  private static boolean touch(List<TypedWord> words, int at) {
    return words.get(at).touches(words.get(at + 1));
  }

  private static List<TypedWord> picked(List<TypedWord> words, IntPredicate isPicked) {
    return IntStream.range(0, words.size()).filter(isPicked).mapToObj(words::get).toList();
  }
}
