// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.nio.file.Path;

/** An error of the JVM, such as exhausted memory, while it worked on a file. */
final class FileError extends Error {
  private static final long serialVersionUID = 1;

  private final Error reason;

  FileError(Path file, Error reason) {
    super(file.toString(), reason);
    this.reason = reason;
  }

  /** {@return the file} */
  String file() {
    return String.valueOf(getMessage());
  }

  /** {@return what happened} */
  Error reason() {
    return reason;
  }
}
