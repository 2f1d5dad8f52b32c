// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shike.corpus.BundledCorpus;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Transcript;
import picocli.CommandLine.Option;

/** The folder of an index, or its address in a cluster. */
final class IndexOption {
  @Option(names = "--index", paramLabel = "DIR|URL")
  private @Nullable String named;

  /**
   * {@return where the index is; empty without the option}
   *
   * @throws BadCallException if it is named by nothing
   */
  Optional<IndexPlace> place() {
    if (named != null && named.isBlank()) {
      throw new BadCallException("error.index.empty");
    }
    return Optional.ofNullable(named).map(IndexPlace::of);
  }

  /**
   * {@return where the index is}
   *
   * @throws BadCallException if the option is missing
   */
  IndexPlace required() {
    return place().orElseThrow(() -> new BadCallException("error.missing", "--index DIR|URL"));
  }

  /** Opens the index for writing. The environment says who asks a cluster. */
  TranscriptIndex open(IndexSettings settings, Map<String, String> environment) throws IOException {
    return switch (required()) {
      case IndexPlace.Folder folder -> TranscriptIndex.open(folder.path(), settings);
      case IndexPlace.Address address ->
          ClusterIndexes.open(address.url(), environment, new ShardsOption(), settings);
    };
  }

  /** Opens the index for reading; without the option, a new index of the bundled transcripts. */
  TranscriptIndex openReadOnly(IndexSettings settings, Map<String, String> environment)
      throws IOException {
    Optional<IndexPlace> place = place();
    if (place.isEmpty()) {
      return bundled(settings);
    }
    return switch (place.get()) {
      case IndexPlace.Folder folder -> TranscriptIndex.openReadOnly(folder.path(), settings);
      case IndexPlace.Address address ->
          ClusterIndexes.openReadOnly(address.url(), environment, settings);
    };
  }

  private static TranscriptIndex bundled(IndexSettings settings) throws IOException {
    TranscriptIndex bundled = TranscriptIndex.inMemory(settings);
    for (Transcript transcript : BundledCorpus.transcripts()) {
      bundled.put(transcript);
    }
    return bundled;
  }
}
