// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.shike.corpus.SyntheticTranscripts;
import org.shike.passage.PassageSplitter;
import org.shike.passage.PassageSplitters;
import org.shike.transcript.Transcript;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Writes a collection of any size in BEIR's layout, for tests of size and speed: passages of {@link
 * SyntheticTranscripts}, and queries made of the words of one document each, which is the only one
 * that is judged. The same numbers give the same bytes.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar org.shike.benchmarks.SyntheticBeir DIR 1000000
 * </pre>
 */
@Command(
    name = "SyntheticBeir",
    description = "Writes a synthetic collection in BEIR's layout.",
    mixinStandardHelpOptions = true)
public final class SyntheticBeir implements Callable<Integer> {
  private static final long SEED = 42;

  private final PassageSplitter splitter = PassageSplitters.automatic();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The folder for the files; created if it is missing.")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "DOCUMENTS", description = "How many documents.")
  private long documents;

  @Parameters(
      index = "2",
      paramLabel = "QUERIES",
      arity = "0..1",
      defaultValue = "1000",
      description =
          "How many queries, if there are as many documents long enough"
              + " (default: ${DEFAULT-VALUE}).")
  private long queries;

  private SyntheticBeir() {}

  /**
   * Writes the files.
   *
   * @param arguments {@code DIR DOCUMENTS [QUERIES]}
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SyntheticBeir()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    write(folder, documents, queries);
    return CommandLine.ExitCode.OK;
  }

  static void write(Path folder, long documents, long queries) throws IOException {
    SyntheticBeir collection = new SyntheticBeir();
    try (KnownItems items = new KnownItems(SEED);
        BeirFiles files = BeirFiles.create(folder)) {
      Iterator<BeirFiles.Document> all = collection.passages().limit(documents).iterator();
      long written = 0;
      for (long at = 0; all.hasNext(); at++) {
        BeirFiles.Document document = all.next();
        String id = "d" + at;
        files.document(id, document);
        // The documents for the queries are evenly spread over the collection.
        if (written < queries
            && at >= written * documents / queries
            && items.suits(document.text())) {
          files.query(items.query(written, document.text()), id);
          written++;
        }
      }
    }
  }

  /** The passages of speech: the points of summaries are too short for documents. */
  private Stream<BeirFiles.Document> passages() throws IOException {
    SyntheticTranscripts transcripts = SyntheticTranscripts.of(SEED);
    return LongStream.iterate(1, number -> number + 2)
        .mapToObj(transcripts::transcript)
        .flatMap(this::passages);
  }

  private Stream<BeirFiles.Document> passages(Transcript transcript) {
    return splitter.split(transcript).stream()
        .map(passage -> new BeirFiles.Document(transcript.title(), onOneLine(passage.text())));
  }

  /** A cue may end inside a Chinese word, but not inside a Latin one. */
  private static String onOneLine(String text) {
    return text.replaceAll("(?<=\\w)\n(?=\\w)", " ").replace("\n", "");
  }
}
