// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one process measures.
 *
 * @param size about how many passages; 0 if there is no index
 * @param folder of the index
 * @param text the folder of the text; empty for the synthetic one
 * @param number of the process among those of the same task, from 0 on
 */
record Task(
    Part part,
    Subject subject,
    long size,
    Path folder,
    Optional<Path> text,
    Effort effort,
    int number) {
  List<String> toArguments() {
    return List.of(
        part.name(),
        subject.name(),
        Long.toString(size),
        folder.toString(),
        text.map(Path::toString).orElse(""),
        effort.name(),
        Integer.toString(number));
  }

  static Task of(String... arguments) {
    return new Task(
        Part.valueOf(arguments[0]),
        Subject.valueOf(arguments[1]),
        Long.parseLong(arguments[2]),
        Path.of(arguments[3]),
        arguments[4].isEmpty() ? Optional.empty() : Optional.of(Path.of(arguments[4])),
        Effort.valueOf(arguments[5]),
        Integer.parseInt(arguments[6]));
  }

  /** The same with another folder. */
  Task in(Path other) {
    return new Task(part, subject, size, other, text, effort, number);
  }
}
