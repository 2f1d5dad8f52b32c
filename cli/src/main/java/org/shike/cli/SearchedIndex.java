// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shike.analysis.Analysis;
import org.shike.corpus.BundledCorpus;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Transcript;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a search searches. */
final class SearchedIndex {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index to search; without it the bundled transcripts are searched.")
  private @Nullable Path folder;

  @Mixin private LexiconOption words = new LexiconOption();

  @Option(
      names = "--synonyms",
      paramLabel = "FILE",
      description = "Other names of the query's words, in Solr's format.")
  private @Nullable Path synonyms;

  /** Whether no index is named, so that the bundled transcripts are searched. */
  boolean isBundled() {
    return folder == null;
  }

  TranscriptIndex open() throws IOException {
    Analysis analysis =
        Analysis.standard()
            .withLexicon(words.lexicon())
            .withSynonyms(AnalysisFiles.synonyms(synonyms));
    return folder == null ? bundled(analysis) : TranscriptIndex.openReadOnly(folder, analysis);
  }

  private static TranscriptIndex bundled(Analysis analysis) throws IOException {
    TranscriptIndex bundled = TranscriptIndex.inMemory(analysis);
    for (Transcript transcript : BundledCorpus.transcripts()) {
      bundled.put(transcript);
    }
    return bundled;
  }
}
