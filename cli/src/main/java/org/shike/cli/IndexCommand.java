// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.shike.analysis.Analysis;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.recording.Recordings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike index}: puts the recordings of folders into an index. */
@Command(name = "index", mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  /** A new number where the same files become other transcripts than before. */
  private static final int RULES = 3;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private LexiconOption words = new LexiconOption();

  @Option(names = "--max-characters", paramLabel = "N")
  private int maxCharacters = IndexSettings.DEFAULT_MAX_CHARACTERS;

  @Option(names = "--every-copy")
  private boolean isEveryCopy;

  @Option(names = "--prune")
  private boolean isPruning;

  @Option(names = "--watch")
  private boolean isWatching;

  @Mixin private ShardsOption shards = new ShardsOption();
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
    check(index.required());
    IndexSettings settings = settings();
    Recordings found = selection.recordings(paths);
    check(found, known(settings));
    try (FolderWatch watch = isWatching ? new FolderWatch(folders()) : null;
        TranscriptIndex opened = open(settings)) {
      KnownRecordings known = known(settings);
      int status = put(found, opened, known);
      if (watch != null) {
        shike.out().println(shike.messages().say("watching"));
        shike.out().flush();
        watch.run(() -> putAgain(opened, known));
      }
      return status;
    }
  }

  /** Which options go together. */
  private void check(IndexPlace place) {
    BadCallException.checkRange("--max-characters", maxCharacters, 1, Integer.MAX_VALUE);
    shards.check(place);
    if (isPruning && place instanceof IndexPlace.Address address) {
      throw new BadCallException("error.prune", address.url());
    }
  }

  private TranscriptIndex open(IndexSettings settings) throws IOException {
    return switch (index.required()) {
      case IndexPlace.Folder folder -> TranscriptIndex.open(folder.path(), settings);
      case IndexPlace.Address address ->
          ClusterIndexes.open(address.url(), shike.environment(), shards, settings);
    };
  }

  private KnownRecordings known(IndexSettings settings) {
    return switch (index.required()) {
      case IndexPlace.Folder folder -> KnownRecordings.of(folder.path(), said(settings));
      case IndexPlace.Address address -> KnownRecordings.ofThisCall(said(settings));
    };
  }

  private void check(Recordings found, KnownRecordings known) {
    for (Path path : folders()) {
      boolean isEmpty =
          found.all().stream().noneMatch(files -> files.root().equals(path))
              && found.leftOut().stream().noneMatch(file -> absolute(file.path()).startsWith(path));
      if (isEmpty && !(isPruning && !known.in(path).isEmpty())) {
        throw selection.none(path);
      }
    }
  }

  private int put(Recordings found, TranscriptIndex opened, KnownRecordings known)
      throws IOException {
    IndexReport report = new IndexReport(shike);
    IndexCounts counts = put(found, opened, known, report);
    report.end();
    shike.out().println(counts.said(shike.messages(), isPruning));
    if (counts.gone() > 0 && !isPruning) {
      shike.err().println("shike: " + shike.messages().say("indexed.gone.hint"));
    }
    return status(counts, report);
  }

  private IndexCounts put(
      Recordings found, TranscriptIndex opened, KnownRecordings known, IndexReport report)
      throws IOException {
    Copies copies = Copies.of(known, opened, isEveryCopy);
    return new IndexRun(opened, known, copies, reading.parser(), report, System::nanoTime)
        .run(found, folders(), isPruning);
  }

  /** Says something only if something happened. */
  private void putAgain(TranscriptIndex opened, KnownRecordings known) throws IOException {
    IndexReport report = new IndexReport(shike);
    IndexCounts counts = put(selection.recordings(paths), opened, known, report);
    if (counts.isChange()) {
      report.end();
      shike.out().println(counts.said(shike.messages(), isPruning));
      shike.out().flush();
    }
  }

  private int status(IndexCounts counts, IndexReport report) {
    boolean isEmptied = isPruning && counts.gone() > 0 && counts.missing() == 0;
    if (counts.isNothing() && !isEmptied) {
      return Shike.ERROR;
    }
    return counts.missing() == 0 && !report.isCut() ? Shike.OK : Shike.PARTLY;
  }

  private List<Path> folders() {
    return paths.stream().filter(Files::isDirectory).map(IndexCommand::absolute).toList();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private IndexSettings settings() throws IOException {
    Analysis analysis = Analysis.standard().withLexicon(words.lexicon());
    return IndexSettings.of(analysis).withMaxCharacters(maxCharacters);
  }

  /** Everything that decides what files become in the index. */
  private String said(IndexSettings settings) {
    return String.join(
        " ",
        Integer.toString(RULES),
        settings.analysis().textFingerprint(),
        selection.said(),
        isEveryCopy ? "every-copy" : "",
        reading.said(),
        Integer.toString(maxCharacters));
  }
}
