// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shike.server.WriteToken;
import picocli.CommandLine.Option;

/**
 * What a client has to know in order to change the index. The command line does not say it, since
 * other users of the machine can read that.
 */
final class WriteTokenOption {
  private static final String VARIABLE = "SHIKE_WRITE_TOKEN";

  @Option(names = "--write-token", paramLabel = "FILE")
  private @Nullable Path file;

  /** The token in the file, else in the environment; empty if nobody may change the index. */
  Optional<WriteToken> token(Map<String, String> environment) throws IOException {
    if (file != null) {
      return Optional.of(token(file.toString(), AnalysisFiles.text(file)));
    }
    return Optional.ofNullable(environment.get(VARIABLE)).map(text -> token(VARIABLE, text));
  }

  private static WriteToken token(String where, String text) {
    try {
      return WriteToken.of(text);
    } catch (IllegalArgumentException e) {
      throw new BadCallException("error.token", where, WriteToken.MIN_LENGTH);
    }
  }
}
