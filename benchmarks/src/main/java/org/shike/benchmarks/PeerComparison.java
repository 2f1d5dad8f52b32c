// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shike.corpus.JudgedCollections;
import org.shike.corpus.JudgedCorpus;
import org.shike.evaluation.Evaluation;
import org.shike.evaluation.JudgedCollection;
import org.shike.evaluation.SearchSystem;
import org.shike.evaluation.SystemScores;
import org.shike.evaluation.TextScores;
import org.shike.evaluation.Topic;
import org.shike.evaluation.TopicGroup;
import org.shike.peer.MeasuredSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How well does Shike find the judged moments, compared with Lucene's analyzers, segmenters of
 * other projects and SQLite?
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar org.shike.benchmarks.PeerComparison
 * </pre>
 */
@Command(
    name = "PeerComparison",
    description = "Compares how well Shike and other systems find the judged moments.",
    mixinStandardHelpOptions = true)
public final class PeerComparison implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description =
          "A collection in BEIR's layout;"
              + " without it Shike's own judged transcripts are searched.")
  private @Nullable Path folder;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description =
          "Which judgments: of DIR the name of a file in qrels (default: test),"
              + " else tuning or test (default: tuning).")
  private @Nullable String split;

  private final PrintWriter out;

  private PeerComparison(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints the measures of all systems, and separately those of the topics with and without
   * trigrams.
   *
   * @param arguments {@code [DIR] [--split NAME]}
   */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    // IK and jieba report on the standard output that they have loaded their dictionaries.
    System.setOut(System.err);
    System.exit(new CommandLine(new PeerComparison(out)).setOut(out).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    compare(
        JudgedCorpus.tuning(),
        JudgedCollections.open(Optional.ofNullable(folder), Optional.ofNullable(split)),
        out);
    return CommandLine.ExitCode.OK;
  }

  /** All systems first search the first collection, so that their dictionaries are loaded. */
  static void compare(JudgedCollection warmUp, JudgedCollection collection, PrintWriter out)
      throws IOException {
    List<SystemScores> scores = new ArrayList<>();
    for (SearchSystem.Opener system : systems()) {
      Evaluation.of(warmUp, system);
      scores.add(Evaluation.of(collection, system));
    }
    TextScores.write(out, collection, scores);
    TextScores.writeGroups(out, trigramGroups(), scores);
  }

  private static List<SearchSystem.Opener> systems() {
    List<SearchSystem.Opener> systems = new ArrayList<>();
    Collections.addAll(systems, MeasuredSystem.values());
    Collections.addAll(systems, ThirdPartySystem.values());
    return systems;
  }

  private static List<TopicGroup> trigramGroups() {
    return List.of(
        new TopicGroup("with trigrams", PeerComparison::hasTrigrams),
        new TopicGroup("without trigrams", topic -> !hasTrigrams(topic)));
  }

  private static boolean hasTrigrams(Topic topic) {
    return !Trigrams.of(topic.query()).isEmpty();
  }
}
