// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.shike.analysis.Analysis;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.TokenUse;
import org.shike.benchmarks.report.MixQuery;

/**
 * The kinds of queries of the mix, made of the words of a text: of a passage in the middle, and of
 * the most and the least frequent words. A kind for which the text has no words is left out.
 */
final class TextQueries {
  private static final int MOST_PASSAGES = 20_000;
  private static final int PREFIX = 3;

  /** Rare characters may sound like frequent ones, for which Shike looks as well. */
  private static final String NONSENSE = "zzqqxv wwkkjq";

  private final List<List<String>> passages;
  private final List<String> frequentFirst;
  private final List<MixQuery> queries = new ArrayList<>();

  private TextQueries(List<String> texts) {
    passages = texts.stream().limit(MOST_PASSAGES).map(TextQueries::words).toList();
    Map<String, Integer> counts = new TreeMap<>();
    passages.stream()
        .flatMap(words -> words.stream().distinct())
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    frequentFirst =
        counts.entrySet().stream()
            .filter(count -> count.getValue() > 1)
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
  }

  static List<MixQuery> of(List<String> passages, Optional<String> question) {
    return new TextQueries(passages).all(question);
  }

  /** The words as they are written, those of one sign left out. */
  private static List<String> words(String text) {
    try (Analyzer analyzer = Analysis.standard().word(TokenUse.QUERY)) {
      return AnalyzedToken.of(analyzer, text).stream()
          .filter(AnalyzedToken::isWord)
          .map(word -> text.substring(word.from(), word.to()))
          .filter(word -> word.length() > 1 && word.chars().allMatch(Character::isLetterOrDigit))
          .toList();
    }
  }

  private List<MixQuery> all(Optional<String> question) {
    List<String> han = frequentFirst.stream().filter(TextQueries::isHan).toList();
    addWords("common word", han.stream().limit(1));
    addWords("rare word", han.reversed().stream().limit(1));
    List<String> middle = middle(han);
    addWords("two words", middle.stream().limit(2));
    addWords("three words", middle.stream().limit(3));
    Optional<String> latin = first(TextQueries::isLatin);
    latin.ifPresent(name -> addMixed(name));
    addWords(
        "name", first(word -> isLatin(word) && Character.isUpperCase(word.charAt(0))).stream());
    addWords("number", first(word -> word.chars().allMatch(Character::isDigit)).stream());
    addPhrase(middle);
    latin.ifPresent(this::addPrefix);
    queries.add(SyntheticText.near("words near each other", middle.get(0), middle.get(1)));
    addExclusion(han);
    question.ifPresent(this::addSentence);
    addWords(MixQuery.NOTHING, Stream.of(NONSENSE));
    return queries;
  }

  private void addWords(String kind, Stream<String> words) {
    String joined = String.join(" ", words.toList());
    if (!joined.isEmpty()) {
      queries.add(SyntheticText.words(kind, joined));
    }
  }

  private Optional<String> first(Predicate<String> isWanted) {
    return frequentFirst.stream().filter(isWanted).findFirst();
  }

  /** The words that others use as well, of the first passage from the middle on that has three. */
  private List<String> middle(List<String> han) {
    int most = Math.min(han.size(), Math.max(3, han.size() / 2));
    Set<String> frequent = Set.copyOf(han.subList(0, most));
    return passages.stream()
        .skip(passages.size() / 2)
        .map(words -> words.stream().filter(frequent::contains).distinct().toList())
        .filter(words -> words.size() >= 3)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the text has no passage of three frequent words"));
  }

  private void addMixed(String latin) {
    passages.stream()
        .filter(words -> words.contains(latin))
        .flatMap(words -> words.stream().filter(TextQueries::isHan))
        .findFirst()
        .ifPresent(han -> addWords("Chinese and English", Stream.of(latin, han)));
  }

  private void addPhrase(List<String> words) {
    String quoted = '"' + words.get(0) + '"';
    queries.add(new MixQuery("phrase", quoted, quoted, quoted, false));
  }

  private void addPrefix(String latin) {
    String start = latin.substring(0, Math.min(PREFIX, latin.length()));
    queries.add(new MixQuery("prefix", start + "*", start + "*", '"' + start + '"', false));
  }

  private void addExclusion(List<String> han) {
    String query = han.get(0) + " -" + han.get(1);
    String fts = '"' + han.get(0) + "\" NOT \"" + han.get(1) + '"';
    queries.add(new MixQuery("exclusion", query, query, fts, false));
  }

  private void addSentence(String question) {
    String plain = question.replaceAll("[\\p{P}\\p{S}]", " ").strip();
    String fts = String.join("\" OR \"", plain.split("\\s+"));
    queries.add(new MixQuery("sentence", question, plain, '"' + fts + '"', true));
  }

  private static boolean isHan(String word) {
    return word.codePoints().allMatch(Character::isIdeographic);
  }

  private static boolean isLatin(String word) {
    return word.length() > PREFIX
        && word.chars().allMatch(sign -> sign < 128 && Character.isLetter(sign));
  }
}
