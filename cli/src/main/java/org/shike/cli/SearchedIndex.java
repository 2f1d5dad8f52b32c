// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shike.analysis.Analysis;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a search searches. */
final class SearchedIndex {
  @Mixin private IndexOption index = new IndexOption();
  @Mixin private LexiconOption words = new LexiconOption();

  @Option(names = "--synonyms", paramLabel = "FILE")
  private @Nullable Path synonyms;

  /** Whether no index is named, so that the bundled transcripts are searched. */
  boolean isBundled() {
    return index.folder().isEmpty();
  }

  TranscriptIndex open() throws IOException {
    return index.openReadOnly(settings());
  }

  /** Nobody else can write to it before it is closed. */
  TranscriptIndex openForWriting() throws IOException {
    return TranscriptIndex.open(index.required(), settings());
  }

  private IndexSettings settings() throws IOException {
    return IndexSettings.of(
        Analysis.standard()
            .withLexicon(words.lexicon())
            .withSynonyms(AnalysisFiles.synonyms(synonyms)));
  }
}
