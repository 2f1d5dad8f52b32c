// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
    return index.place().isEmpty();
  }

  TranscriptIndex open(Map<String, String> environment) throws IOException {
    return index.openReadOnly(settings(), environment);
  }

  /** Nobody else can write to it before it is closed. */
  TranscriptIndex openForWriting(Map<String, String> environment) throws IOException {
    return index.open(settings(), environment);
  }

  private IndexSettings settings() throws IOException {
    return IndexSettings.of(
        Analysis.standard()
            .withLexicon(words.lexicon())
            .withSynonyms(AnalysisFiles.synonyms(synonyms)));
  }
}
