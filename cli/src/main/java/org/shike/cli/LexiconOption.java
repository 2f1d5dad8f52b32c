// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shike.analysis.Lexicon;
import picocli.CommandLine.Option;

/** The words that stay whole, for all commands that analyse text. */
final class LexiconOption {
  @Option(names = "--lexicon", paramLabel = "FILE")
  private @Nullable Path file;

  /** The words of the file; none without the option. */
  Lexicon lexicon() throws IOException {
    return AnalysisFiles.lexicon(file);
  }
}
