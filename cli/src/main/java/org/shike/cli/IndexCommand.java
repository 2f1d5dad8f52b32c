// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.shike.analysis.Analysis;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.parse.FilePatterns;
import org.shike.parse.TranscriptFile;
import org.shike.parse.TranscriptFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike index}: puts transcripts into an index. */
@Command(
    name = "index",
    description = "Puts transcripts into an index; one that is there already is replaced.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the index; it is made if it is missing.")
  private Path index = Path.of("");

  @Mixin private LexiconOption words = new LexiconOption();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description =
          "In folders, take the files that match, such as **/*.srt, whatever their extension; may"
              + " be repeated.")
  private List<String> includes = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "In folders, leave out the files and folders that match; may be repeated.")
  private List<String> excludes = List.of();

  @Mixin private ParserOptions reading = new ParserOptions();

  @Option(
      names = "--max-characters",
      paramLabel = "N",
      description =
          "Leave out transcripts of more characters (default: ${DEFAULT-VALUE}); 10 million need"
              + " about a gigabyte of memory (SHIKE_JAVA_OPTIONS=-Xmx2g).")
  private int maxCharacters = IndexSettings.DEFAULT_MAX_CHARACTERS;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Transcripts, or folders with transcripts; in folders, files count whose extension is"
              + " one of a format of transcripts.")
  private List<Path> paths = List.of();

  private final Shike shike;

  IndexCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    if (index.toString().isBlank()) {
      throw new IllegalArgumentException("--index is empty; name the folder of the index");
    }
    IndexRun run = new IndexRun(reading.parser(), paths, shike.err());
    for (Path path : paths) {
      for (TranscriptFile file : filesUnder(path)) {
        run.take(file);
      }
    }
    try (TranscriptIndex opened = TranscriptIndex.open(index, settings())) {
      run.putInto(opened);
      opened.commit();
    }
    shike.out().println("indexed " + run.indexed() + " of " + run.transcripts() + " transcripts");
    return run.status();
  }

  private IndexSettings settings() throws IOException {
    Analysis analysis = Analysis.standard().withLexicon(words.lexicon());
    return IndexSettings.of(analysis).withMaxCharacters(maxCharacters);
  }

  private List<TranscriptFile> filesUnder(Path path) throws IOException {
    List<TranscriptFile> found = TranscriptFile.under(path, new FilePatterns(includes, excludes));
    if (found.isEmpty()) {
      throw new FileNotFoundException(
          "no transcripts (" + wanted() + ") in the folder " + path + described(excludes));
    }
    return found;
  }

  private String wanted() {
    return includes.isEmpty()
        ? Arrays.stream(TranscriptFormat.values())
            .flatMap(format -> format.extensions().stream())
            .distinct()
            .map(extension -> "*." + extension)
            .collect(Collectors.joining(", "))
        : String.join(", ", includes);
  }

  private static String described(List<String> excludes) {
    return excludes.isEmpty() ? "" : " without " + String.join(", ", excludes);
  }
}
