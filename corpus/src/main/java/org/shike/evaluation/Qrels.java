// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code qrels/SPLIT.tsv} of a {@link BeirCollection}. */
final class Qrels {
  private Qrels() {}

  /** The judgments of each query; documents of grade 0 were judged as not relevant. */
  static Map<String, List<Judgment>> read(Path file) throws IOException {
    BeirCollection.checkExists(file);
    Map<String, List<Judgment>> judgments = new LinkedHashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      @Nullable String line = reader.readLine();
      for (int number = 1; line != null; number++, line = reader.readLine()) {
        if (number > 1 && !line.isBlank()) {
          add(judgments, line, file + ":" + number);
        }
      }
    }
    return judgments;
  }

  private static void add(Map<String, List<Judgment>> judgments, String line, String where)
      throws IOException {
    String[] parts = line.split("\t", -1);
    if (parts.length != 3 || !parts[2].strip().matches("-?\\d{1,9}")) {
      throw new IOException(
          where + ": not a query, a document and a grade separated by tabs: " + line);
    }
    int grade = Integer.parseInt(parts[2].strip());
    if (grade > 0) {
      judgments
          .computeIfAbsent(parts[0], id -> new ArrayList<>())
          .add(new Judgment(grade, parts[1], new Judgment.Whole()));
    }
  }
}
