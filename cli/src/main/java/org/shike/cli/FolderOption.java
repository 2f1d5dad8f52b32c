// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folder of an index, for what is done with files. */
final class FolderOption {
  @Option(names = "--index", paramLabel = "DIR")
  private @Nullable String named;

  /**
   * {@return the folder}
   *
   * @param elsewhere the key of what to do for an index in a cluster
   * @throws BadCallException if it is missing, or an address
   */
  Path required(String elsewhere) {
    if (named == null) {
      throw new BadCallException("error.missing", "--index DIR");
    }
    if (named.isBlank()) {
      throw new BadCallException("error.index.empty");
    }
    return switch (IndexPlace.of(named)) {
      case IndexPlace.Folder folder -> folder.path();
      case IndexPlace.Address address -> throw new BadCallException(elsewhere, address.url());
    };
  }
}
