// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An output that remembers why it could not be written, which a writer above it forgets. */
final class StandardOutput extends OutputStream {
  /** What systems say after the reader has closed the pipe, as in {@code | head -1}. */
  private static final Set<String> CLOSED_PIPE =
      Set.of(
          "Broken pipe",
          "Connection reset by peer",
          "The pipe has been ended",
          "The pipe is being closed");

  private final OutputStream out;
  private @Nullable IOException failure;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int data) throws IOException {
    write(new byte[] {(byte) data}, 0, 1);
  }

  @Override
  public void write(byte[] data, int from, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      out.write(data, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Why the output is incomplete; a pipe that its reader closed does not count. */
  Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(IOException::getMessage)
        .filter(message -> !CLOSED_PIPE.contains(message));
  }
}
