// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Question words and function words, in simplified characters and lower case. */
final class FunctionWords {
  private static final Set<String> ASKING = read("question-words.txt");
  private static final Set<String> BINDING = read("function-words.txt");

  private FunctionWords() {}

  /** Whether a term is a question word or function word. */
  static boolean holds(String term) {
    return BINDING.contains(term) || ASKING.contains(term);
  }

  /** Whether a Chinese term is a question word. */
  static boolean asks(String term) {
    return ASKING.contains(term);
  }

  private static Set<String> read(String name) {
    try (InputStream in = FunctionWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library is incomplete: it lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be read", e);
    }
  }
}
