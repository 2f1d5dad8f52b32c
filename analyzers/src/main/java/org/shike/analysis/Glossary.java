// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;

/**
 * Reads the glossary that comes with the library. Names without Chinese numerals are looked up
 * without the analyzers, which would take ten times as long.
 */
final class Glossary {
  private static final String FILE = "glossary.txt";

  private static final Pattern WORD_BORDER =
      Pattern.compile("\\s|(?<=\\p{IsHan})(?=\\P{IsHan})|(?<=\\P{IsHan})(?=\\p{IsHan})");

  private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九十两零]");

  /** Created on first use. */
  static final Synonyms SYNONYMS = new Synonyms(byKey());

  private Glossary() {}

  private static Map<String, Set<String>> byKey() {
    Map<String, Set<String>> byKey = new LinkedHashMap<>();
    try (Analyzer words = ChineseAnalyzers.wordQuery()) {
      for (List<String> names : lines()) {
        for (String name : names) {
          Set<String> others =
              byKey.computeIfAbsent(key(name, words), first -> new LinkedHashSet<>());
          names.stream().filter(other -> !other.equals(name)).forEach(others::add);
        }
      }
    }
    return byKey;
  }

  /** The names of each line. */
  static List<List<String>> lines() {
    return text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split(", ", -1)))
        .toList();
  }

  private static String text() {
    try (InputStream in = Glossary.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the library is incomplete: it does not contain " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " could not be read", e);
    }
  }

  /** The words of a name, each as {@link Synonyms#word} returns it. */
  static String key(String name, Analyzer words) {
    return NUMERAL.matcher(name).find() ? Synonyms.key(name, words) : plainKey(name);
  }

  private static String plainKey(String name) {
    return Arrays.stream(WORD_BORDER.split(name.toLowerCase(Locale.ROOT), -1))
        .map(EnglishForms::withoutAccents)
        .map(NameForms::withoutSigns)
        .map(EnglishForms::singular)
        .collect(Collectors.joining());
  }
}
