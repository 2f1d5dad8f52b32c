// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shike.analysis.Analysis;
import org.shike.index.TranscriptIndex;
import org.shike.parse.FilePatterns;
import org.shike.parse.MalformedTranscriptException;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFile;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
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
  /** In which all kinds of programs keep all kinds of data. */
  private static final Set<TranscriptFormat> DATA =
      Set.of(
          TranscriptFormat.JSON,
          TranscriptFormat.TTML,
          TranscriptFormat.PODCAST_HTML,
          TranscriptFormat.TSV);

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the index; it is made if it is missing.")
  private Path index = Path.of("");

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "Words that stay whole, one a line.")
  private @Nullable Path lexicon;

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
    Collection<TranscriptFile> files = filesById().values();
    Analysis analysis = Analysis.standard().withLexicon(AnalysisFiles.lexicon(lexicon));
    TranscriptParser parser = reading.parser();
    Map<String, TranscriptFile> indexed = new LinkedHashMap<>();
    int others = 0;
    try (TranscriptIndex opened = TranscriptIndex.open(index, analysis)) {
      for (TranscriptFile file : files) {
        Optional<ParseResult> result = read(parser, file);
        if (result.isPresent() && isOther(file, result.get())) {
          others++;
        } else if (result.isPresent() && isNew(result.get().transcript().id(), file, indexed)) {
          result.get().problems().forEach(problem -> report(file.path() + ":" + problem));
          opened.put(result.get().transcript());
        }
      }
      opened.commit();
    }
    int transcripts = files.size() - others;
    shike.out().println("indexed " + indexed.size() + " of " + transcripts + " transcripts");
    return indexed.size() == transcripts ? Shike.OK : Shike.ERROR;
  }

  /** A file that cannot be read is reported and costs only itself. */
  private Optional<ParseResult> read(TranscriptParser parser, TranscriptFile file) {
    try {
      return Optional.of(parser.read(file));
    } catch (MalformedTranscriptException e) {
      e.problems().forEach(problem -> report("shike: " + file.path() + ": " + problem.message()));
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      report("shike: " + file.path() + ": " + Errors.message(e));
      return Optional.empty();
    }
  }

  /** Whether a file of data that nobody named has nothing of a transcript; it is reported. */
  private boolean isOther(TranscriptFile file, ParseResult result) {
    boolean isOther =
        !paths.contains(file.path())
            && DATA.contains(result.format())
            && !result.transcript().isTimed();
    if (isOther) {
      report("shike: " + file.path() + " has no times and was left out; name it to index its text");
    }
    return isOther;
  }

  private Map<String, TranscriptFile> filesById() throws IOException {
    Map<String, TranscriptFile> files = new LinkedHashMap<>();
    FilePatterns patterns = new FilePatterns(includes, excludes);
    for (Path path : paths) {
      List<TranscriptFile> found = TranscriptFile.under(path, patterns);
      if (found.isEmpty()) {
        throw new FileNotFoundException(
            "no transcripts (" + wanted() + ") in the folder " + path + described(excludes));
      }
      for (TranscriptFile file : found) {
        isNew(file.id(), file, files);
      }
    }
    return files;
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

  /** Whether no other file had this id; a second one is reported. */
  private boolean isNew(String id, TranscriptFile file, Map<String, TranscriptFile> files) {
    TranscriptFile first = files.putIfAbsent(id, file);
    if (first != null && !first.path().equals(file.path())) {
      String both = first.path() + " and " + file.path();
      report("shike: " + both + " have the same id \"" + id + "\"; the second was left out");
    }
    return first == null;
  }

  private void report(String message) {
    shike.err().println(PlainText.of(message));
  }
}
