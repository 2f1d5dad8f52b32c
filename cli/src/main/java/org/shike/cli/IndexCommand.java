// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.shike.analysis.Analysis;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.parse.TranscriptFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike index}: puts transcripts into an index. */
@Command(name = "index", mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  @Mixin private IndexOption index = new IndexOption();
  @Mixin private LexiconOption words = new LexiconOption();

  @Option(names = "--max-characters", paramLabel = "N")
  private int maxCharacters = IndexSettings.DEFAULT_MAX_CHARACTERS;

  @Mixin private FileSelection selection = new FileSelection();
  @Mixin private ParserOptions reading = new ParserOptions();

  @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
  private List<Path> paths = List.of();

  private final Shike shike;

  IndexCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = index.required();
    BadCallException.checkRange("--max-characters", maxCharacters, 1, Integer.MAX_VALUE);
    IndexRun run = new IndexRun(reading.parser(), paths, shike.err(), shike.messages());
    for (Path path : paths) {
      for (TranscriptFile file : selection.filesUnder(path)) {
        run.take(file);
      }
    }
    try (TranscriptIndex opened = TranscriptIndex.open(folder, settings())) {
      run.putInto(opened);
      opened.commit();
    }
    shike.out().println(shike.messages().say("indexed", run.indexed(), run.transcripts()));
    return run.status();
  }

  private IndexSettings settings() throws IOException {
    Analysis analysis = Analysis.standard().withLexicon(words.lexicon());
    return IndexSettings.of(analysis).withMaxCharacters(maxCharacters);
  }
}
