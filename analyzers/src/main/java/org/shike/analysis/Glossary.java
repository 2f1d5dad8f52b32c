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

/**
 * Reads the glossary that comes with the library. Its names are plain enough to be looked up
 * without the analyzers, which would take ten times as long.
 */
final class Glossary {
  private static final String FILE = "glossary.txt";

  private static final Pattern WORD_BORDER =
      Pattern.compile("\\s|(?<=\\p{IsHan})(?=\\P{IsHan})|(?<=\\P{IsHan})(?=\\p{IsHan})");

  /** Made when it is first asked for. */
  static final Synonyms SYNONYMS = new Synonyms(byKey());

  private Glossary() {}

  private static Map<String, Set<String>> byKey() {
    Map<String, Set<String>> byKey = new LinkedHashMap<>();
    for (List<String> names : lines()) {
      for (String name : names) {
        Set<String> others = byKey.computeIfAbsent(key(name), first -> new LinkedHashSet<>());
        names.stream().filter(other -> !other.equals(name)).forEach(others::add);
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
        throw new IllegalStateException("the library is incomplete: it lacks " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " could not be read", e);
    }
  }

  /** The words of a name as {@link Synonyms#word} has them. */
  static String key(String name) {
    return Arrays.stream(WORD_BORDER.split(name.toLowerCase(Locale.ROOT), -1))
        .map(EnglishForms::withoutAccents)
        .map(NameForms::withoutSigns)
        .map(EnglishForms::singular)
        .collect(Collectors.joining());
  }
}
