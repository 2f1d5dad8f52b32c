// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.Closeable;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.shike.analysis.Analysis;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.TokenUse;

/**
 * Queries of somebody who remembers a document: alternately a few of its words, including a name or
 * a number, and a question with two parts of it. Most of the words are in many other documents.
 */
final class KnownItems implements Closeable {
  /** Shorter documents say the same as others. */
  private static final int LEAST_CHARACTERS = 60;

  private static final int KEYWORDS = 4;
  private static final int STRETCH = 10;

  private final Analyzer analyzer = Analysis.standard().word(TokenUse.QUERY);
  private final Random random;

  KnownItems(long seed) {
    random = new Random(seed);
  }

  /** Whether a document is long enough to be known by a part of it. */
  boolean suits(String text) {
    return text.length() >= LEAST_CHARACTERS;
  }

  /** The query of this number. */
  BeirFiles.Query query(long number, String text) {
    List<AnalyzedToken> words =
        AnalyzedToken.of(analyzer, text).stream().filter(AnalyzedToken::isWord).toList();
    return number % 2 == 0
        ? new BeirFiles.Query("keywords-" + number, keywords(text, words))
        : new BeirFiles.Query("question-" + number, question(text, words));
  }

  private String keywords(String text, List<AnalyzedToken> words) {
    List<String> drawn =
        words.stream()
            .map(word -> text.substring(word.from(), word.to()))
            .filter(word -> word.length() > 1)
            .distinct()
            .collect(Collectors.toList());
    Collections.shuffle(drawn, random);
    Stream<String> name = drawn.stream().filter(KnownItems::isNameOrNumber).limit(1);
    return Stream.concat(name, drawn.stream())
        .distinct()
        .limit(KEYWORDS)
        .collect(Collectors.joining(" "));
  }

  private static boolean isNameOrNumber(String word) {
    return word.chars().anyMatch(sign -> sign < 128 && Character.isLetterOrDigit(sign));
  }

  private String question(String text, List<AnalyzedToken> words) {
    int middle = words.size() / 2;
    return "哪里说到"
        + stretch(text, words.subList(0, middle))
        + "，还有"
        + stretch(text, words.subList(middle, words.size()))
        + "？";
  }

  /** Some consecutive words, without the ends of sentences. */
  private String stretch(String text, List<AnalyzedToken> words) {
    int end = words.getLast().to();
    List<Integer> starts =
        words.stream().map(AnalyzedToken::from).filter(start -> start <= end - STRETCH).toList();
    int from = starts.get(random.nextInt(starts.size()));
    int to =
        words.stream()
            .mapToInt(AnalyzedToken::to)
            .filter(at -> at >= from + STRETCH)
            .min()
            .orElse(end);
    return text.substring(from, to).replaceAll("[，。？！]", "");
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
