// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Other names of words. Synonyms are looked up in queries only, so they may change without a new
 * index. Immutable.
 *
 * <pre>{@code
 * Synonyms synonyms = Synonyms.read(new StringReader("""
 *     # all of a line find each other
 *     托管实例, managed instances
 *     # the left also finds the right
 *     虚拟机 => EC2, 实例
 *     """));
 * }</pre>
 *
 * <p>Case, width, traditional characters, blanks, and singular or plural do not matter.
 */
public final class Synonyms {
  private static final Pattern NAME_BORDER = Pattern.compile("(?<!\\\\),|=>");
  private static final String EXPECTED =
      ": expected names with commas between them, as in \"实例, instance\"";

  private static final Synonyms NONE = new Synonyms(Map.of());

  private final Map<String, Set<String>> byKey;
  private final int longestKey;

  Synonyms(Map<String, Set<String>> byKey) {
    this.byKey = byKey;
    this.longestKey = byKey.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Other names for some words of a query.
   *
   * @param from index of the first word
   * @param to index after the last word
   * @param names each as written in the file
   */
  public record Match(int from, int to, List<String> names) {
    /** Copies the names. */
    public Match {
      names = List.copyOf(names);
    }
  }

  /** {@return no synonyms} */
  public static Synonyms none() {
    return NONE;
  }

  /**
   * The glossary that comes with the library: some 8,000 Chinese and English names of 3,000 things
   * that talks are about; it is read at the first call.
   *
   * @return names; those on one line of the glossary mean the same
   */
  public static Synonyms glossary() {
    return Glossary.SYNONYMS;
  }

  /**
   * Reads Solr's synonym format: {@code a, b, c} or {@code a, b => c} per line, {@code #} before a
   * comment, and a backslash before a comma that is part of a name.
   *
   * @param rules read up to the end and left open
   * @return the synonyms
   * @throws IllegalArgumentException if a line is not a rule; the message names it
   * @throws IOException if {@code rules} cannot be read
   */
  public static Synonyms read(Reader rules) throws IOException {
    List<String> lines = ByteOrderMark.skipped(rules).lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      check(lines.get(at), at + 1);
    }
    try (Analyzer unused = new KeywordAnalyzer();
        Analyzer words = ChineseAnalyzers.wordQuery()) {
      Rules read = new Rules(unused, words);
      read.parse(new StringReader(String.join("\n", lines)));
      return read.byKey.isEmpty() ? NONE : new Synonyms(read.byKey);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e.getMessage() + EXPECTED, e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void check(String line, int number) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    for (String name : NAME_BORDER.split(line, -1)) {
      if (name.codePoints().noneMatch(letter -> LetterKind.of(letter) != LetterKind.NONE)) {
        throw new IllegalArgumentException(
            "Invalid synonym rule at line "
                + number
                + EXPECTED
                + ", but there is \""
                + line
                + "\"");
      }
    }
  }

  /**
   * Finds the synonyms of a query.
   *
   * @param words its words in order, each as {@link #word} returns it
   * @return their other names
   */
  public List<Match> in(List<String> words) {
    List<Match> matches = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder key = new StringBuilder();
      for (int to = from; to < words.size() && key.length() < longestKey; to++) {
        key.append(words.get(to));
        Set<String> names = byKey.getOrDefault(key.toString(), Set.of());
        if (!names.isEmpty()) {
          matches.add(new Match(from, to + 1, List.copyOf(names)));
        }
      }
    }
    return matches;
  }

  /**
   * A word in the spelling under which synonyms are looked up: without signs, accents and plural; a
   * number by its value.
   *
   * @param word a token of the word channel
   * @param forms its forms
   * @return the one spelling
   */
  public static String word(AnalyzedToken word, List<String> forms) {
    if (word.type().equals(TokenTypes.NUMBER)) {
      return forms.isEmpty() ? word.term() : forms.getFirst();
    }
    String plain = EnglishForms.withoutAccents(word.term());
    return EnglishForms.singular(NameForms.withoutSigns(plain));
  }

  /** Lucene's reader of the format, which passes on texts instead of analysed terms. */
  private static final class Rules extends SolrSynonymParser {
    private final Map<String, Set<String>> byKey = new LinkedHashMap<>();
    private final Analyzer words;

    Rules(Analyzer unused, Analyzer words) {
      super(true, true, unused);
      this.words = words;
    }

    @Override
    public CharsRef analyze(String text, CharsRefBuilder reuse) {
      reuse.clear();
      reuse.append(text);
      return reuse.get();
    }

    @Override
    public void add(CharsRef name, CharsRef other, boolean keepsName) {
      byKey
          .computeIfAbsent(key(name.toString(), words), first -> new LinkedHashSet<>())
          .add(other.toString());
    }
  }

  /** The words of a name, each in its one spelling. */
  static String key(String name, Analyzer words) {
    StringBuilder key = new StringBuilder();
    List<AnalyzedToken> tokens = AnalyzedToken.of(words, name);
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).isWord()) {
        key.append(word(tokens.get(at), forms(tokens, at + 1)));
      }
    }
    return key.toString();
  }

  private static List<String> forms(List<AnalyzedToken> tokens, int from) {
    return tokens.subList(from, tokens.size()).stream()
        .takeWhile(token -> token.type().equals(TokenTypes.FORM))
        .map(AnalyzedToken::term)
        .toList();
  }
}
