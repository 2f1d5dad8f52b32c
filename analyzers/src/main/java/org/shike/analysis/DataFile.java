// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text files that come with the module. */
final class DataFile {
  private DataFile() {}

  /** The lines of a UTF-8 file that is stored next to the classes. */
  static List<String> lines(String name) {
    try (InputStream in = DataFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the analyzers jar does not contain " + name + "; build it again");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " from the analyzers jar", e);
    }
  }
}
