// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shike.analysis.Lexicon;
import org.shike.analysis.Synonyms;

/** Reads the files of a user's words and synonyms, and names the file where something is wrong. */
final class AnalysisFiles {
  private AnalysisFiles() {}

  static Lexicon lexicon(@Nullable Path file) throws IOException {
    if (file == null) {
      return Lexicon.empty();
    }
    String lines = text(file);
    try {
      return Lexicon.read(new StringReader(lines));
    } catch (IllegalArgumentException e) {
      throw bad(file, e);
    }
  }

  static Synonyms synonyms(@Nullable Path file) throws IOException {
    if (file == null) {
      return Synonyms.none();
    }
    String rules = text(file);
    try {
      return Synonyms.read(new StringReader(rules));
    } catch (IllegalArgumentException e) {
      throw bad(file, e);
    }
  }

  static String text(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BadCallException("error.file.is-folder", file);
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new BadCallException("error.file.encoding", file);
    }
  }

  private static IllegalArgumentException bad(Path file, IllegalArgumentException e) {
    return new IllegalArgumentException(file + ": " + e.getMessage(), e);
  }
}
