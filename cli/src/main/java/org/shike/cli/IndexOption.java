// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folder of an index. */
final class IndexOption {
  @Option(names = "--index", paramLabel = "DIR")
  private @Nullable Path folder;

  /**
   * {@return the folder; empty without the option}
   *
   * @throws BadCallException if it is named by nothing
   */
  Optional<Path> folder() {
    if (folder != null && folder.toString().isBlank()) {
      throw new BadCallException("error.index.empty");
    }
    return Optional.ofNullable(folder);
  }

  /**
   * {@return the folder}
   *
   * @throws BadCallException if it is missing
   */
  Path required() {
    return folder().orElseThrow(() -> new BadCallException("error.missing", "--index DIR"));
  }
}
