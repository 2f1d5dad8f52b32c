// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

/** An error of the JVM, such as exhausted memory, and the file over which it came to that. */
final class FileError extends Error {
  private static final long serialVersionUID = 1;

  FileError(Object file, Error cause) {
    super(file + ": " + Errors.message(cause), cause);
  }
}
