// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shike.corpus.BundledCorpus;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Transcript;
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

  /**
   * Opens the index of the folder for reading; without the option, a new index of the bundled
   * transcripts.
   */
  TranscriptIndex openReadOnly(IndexSettings settings) throws IOException {
    Optional<Path> named = folder();
    return named.isPresent()
        ? TranscriptIndex.openReadOnly(named.get(), settings)
        : bundled(settings);
  }

  private static TranscriptIndex bundled(IndexSettings settings) throws IOException {
    TranscriptIndex bundled = TranscriptIndex.inMemory(settings);
    for (Transcript transcript : BundledCorpus.transcripts()) {
      bundled.put(transcript);
    }
    return bundled;
  }
}
