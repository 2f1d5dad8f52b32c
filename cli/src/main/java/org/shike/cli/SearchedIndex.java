// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shike.analysis.Analysis;
import org.shike.corpus.BundledCorpus;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Transcript;
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
    Analysis analysis =
        Analysis.standard()
            .withLexicon(words.lexicon())
            .withSynonyms(AnalysisFiles.synonyms(synonyms));
    Optional<Path> folder = index.folder();
    return folder.isPresent()
        ? TranscriptIndex.openReadOnly(folder.get(), IndexSettings.of(analysis))
        : bundled(analysis);
  }

  private static TranscriptIndex bundled(Analysis analysis) throws IOException {
    TranscriptIndex bundled = TranscriptIndex.inMemory(IndexSettings.of(analysis));
    for (Transcript transcript : BundledCorpus.transcripts()) {
      bundled.put(transcript);
    }
    return bundled;
  }
}
