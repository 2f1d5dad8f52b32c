// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shike.corpus.JudgedCorpus;
import org.shike.evaluation.BeirCollection;
import org.shike.evaluation.Evaluation;
import org.shike.evaluation.JudgedCollection;
import org.shike.evaluation.SearchSystem;
import org.shike.evaluation.ShikeSystem;
import org.shike.evaluation.SystemScores;
import org.shike.peer.Peers;
import org.shike.search.QueryForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike eval}: measures how well search systems find what they should. */
@Command(
    name = "eval",
    description = "Measures how well search systems find what is judged to be right.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description =
          "A collection in BEIR's layout: corpus.jsonl, queries.jsonl, qrels/SPLIT.tsv;"
              + " without it Shike's own judged transcripts are searched.")
  private @Nullable Path folder;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description =
          "Which judgments: of DIR the name of a file in qrels (default: test),"
              + " else tuning or test (default: tuning).")
  private @Nullable String split;

  @Option(
      names = "--system",
      paramLabel = "SYSTEM",
      description = "One of ${COMPLETION-CANDIDATES}; may be given several times (default: all).")
  private List<MeasuredSystem> systems = List.of(MeasuredSystem.values());

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  private final Shike shike;

  EvalCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    JudgedCollection collection = collection();
    List<SystemScores> scores = new ArrayList<>();
    for (MeasuredSystem system : systems) {
      scores.add(scores(collection, system));
    }
    switch (format) {
      case TEXT -> new TextScores(shike.out()).show(collection, scores);
      case JSON -> JsonScores.write(shike.out(), collection.name(), scores);
      case TREC -> TrecRun.write(shike.out(), scores);
    }
    return Shike.OK;
  }

  private JudgedCollection collection() throws IOException {
    if (folder != null) {
      return BeirCollection.open(folder, split == null ? "test" : split);
    }
    return switch (split == null ? "tuning" : split) {
      case "tuning" -> JudgedCorpus.tuning();
      case "test" -> JudgedCorpus.test();
      default -> throw new IllegalArgumentException("--split is tuning or test, not " + split);
    };
  }

  private SystemScores scores(JudgedCollection collection, MeasuredSystem system)
      throws IOException {
    Path index = Files.createTempDirectory("shike-eval");
    try (SearchSystem opened = open(system, index)) {
      return Evaluation.of(collection, opened);
    } finally {
      delete(index);
    }
  }

  private SearchSystem open(MeasuredSystem system, Path index) throws IOException {
    return switch (system) {
      case FULL ->
          ShikeSystem.open(index, folder == null ? QueryForm.AUTOMATIC : QueryForm.SENTENCE);
      case WORD -> Peers.word(index);
      case LITERAL -> Peers.literal(index);
      case LUCENE_SMARTCN -> Peers.smartChinese(index);
      case LUCENE_CJK -> Peers.cjk(index);
      case LUCENE_STANDARD -> Peers.standard(index);
    };
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  /** What is measured. */
  enum MeasuredSystem {
    FULL,
    WORD,
    LITERAL,
    LUCENE_SMARTCN,
    LUCENE_CJK,
    LUCENE_STANDARD;

    /** As a person types it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How the measures are written. */
  enum Format {
    TEXT,
    JSON,
    TREC;

    /** As a person types it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
