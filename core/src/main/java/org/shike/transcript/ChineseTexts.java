// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The Chinese texts of messages by their English templates, read when first asked for. */
final class ChineseTexts {
  static final String FILE = "chinese.txt";

  private ChineseTexts() {}

  /** Holds the texts of the file. */
  private static final class Default {
    static final Map<String, String> TEXTS = read();
  }

  /** {@return the Chinese text of a template, or the template itself if it has none} */
  static String of(String template) {
    return Default.TEXTS.getOrDefault(template, template);
  }

  private static Map<String, String> read() {
    try (InputStream file = Objects.requireNonNull(ChineseTexts.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return read(lines.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads pairs of lines: a template, then its Chinese text. */
  private static Map<String, String> read(List<String> lines) {
    Map<String, String> texts = new HashMap<>();
    for (int at = 0; at < lines.size(); at += 2) {
      texts.put(lines.get(at), lines.get(at + 1));
    }
    return Map.copyOf(texts);
  }
}
