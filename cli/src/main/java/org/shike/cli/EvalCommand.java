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
import org.shike.evaluation.Evaluation;
import org.shike.evaluation.JudgedCollection;
import org.shike.evaluation.SystemScores;
import org.shike.evaluation.TextScores;
import org.shike.peer.MeasuredSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike eval}: measures how well search systems find what they should. */
@Command(name = "eval", mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "collection")
  private @Nullable Path folder;

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
    JudgedCollection collection =
        JudgedCollections.open(Optional.ofNullable(folder), Optional.ofNullable(split));
    List<SystemScores> scores = new ArrayList<>();
    for (MeasuredSystem system : systems) {
      scores.add(Evaluation.of(collection, system));
    }
    switch (format) {
      case TEXT -> TextScores.write(shike.out(), collection, scores);
      case JSON -> JsonScores.write(shike.out(), collection.name(), scores);
      case TREC -> TrecRun.write(shike.out(), scores);
    }
    return Shike.OK;
  }

  /** How the measures are written. */
  enum Format {
    TEXT,
    JSON,
    TREC
  }
}
