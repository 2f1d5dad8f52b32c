// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts that try to be more than text, one per line, with Java's escapes for signs. */
final class HostileTexts {
  private HostileTexts() {}

  static List<String> all() {
    try (InputStream file =
        Objects.requireNonNull(HostileTexts.class.getResourceAsStream("hostile.txt"))) {
      String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().map(String::translateEscapes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
