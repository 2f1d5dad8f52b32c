// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shike.corpus.JudgedCollections;
import org.shike.evaluation.CollectionScores;
import org.shike.evaluation.JudgedCollection;
import org.shike.evaluation.TextComparisons;
import org.shike.evaluation.TextScores;
import org.shike.peer.MeasuredSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike eval}: measures how well search systems find what they should. */
@Command(name = "eval", mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  /** The judged transcripts that come with Shike. */
  private static final Path BUNDLED = Path.of("bundled");

  @Parameters(paramLabel = "DIR", arity = "0..*", descriptionKey = "collection")
  private List<Path> folders = List.of(BUNDLED);

  @Option(names = "--split", paramLabel = "NAME")
  private @Nullable String split;

  @Option(names = "--system", paramLabel = "SYSTEM")
  private List<MeasuredSystem> systems = List.of(MeasuredSystem.values());

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  private final Shike shike;

  EvalCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    if (format == Format.TREC && folders.size() > 1) {
      throw new BadCallException("error.eval.trec");
    }
    List<JudgedCollection> collections = new ArrayList<>();
    for (Path folder : folders) {
      collections.add(open(folder));
    }
    List<CollectionScores> scores = new ArrayList<>();
    for (JudgedCollection collection : collections) {
      scores.add(CollectionScores.of(collection, systems));
    }
    switch (format) {
      case TEXT -> writeText(collections, scores);
      case JSON -> JsonScores.write(shike.out(), scores);
      case TREC -> TrecRun.write(shike.out(), scores.getFirst().systems());
    }
    return Shike.OK;
  }

  private JudgedCollection open(Path folder) throws IOException {
    return JudgedCollections.open(
        Optional.of(folder).filter(name -> !name.equals(BUNDLED)), Optional.ofNullable(split));
  }

  /** All about one collection; of several what compares the systems. */
  private void writeText(List<JudgedCollection> collections, List<CollectionScores> scores) {
    if (collections.size() == 1) {
      TextScores.write(shike.out(), collections.getFirst(), scores.getFirst().systems());
    } else {
      TextComparisons.write(shike.out(), scores);
    }
  }

  /** How the measures are written. */
  enum Format {
    TEXT,
    JSON,
    TREC
  }
}
