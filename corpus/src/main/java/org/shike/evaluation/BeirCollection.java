// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shike.search.QueryForm;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/**
 * A collection in the layout of BEIR: {@code corpus.jsonl} with {@code _id}, {@code title} and
 * {@code text}, {@code queries.jsonl} with {@code _id} and {@code text}, {@code qrels/SPLIT.tsv}
 * with a header and lines of query, document and grade. Each document is a transcript of one cue;
 * one with {@code start} and {@code end}, in seconds, has a time.
 *
 * @see <a href="https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset">BEIR's
 *     layout</a>
 */
public final class BeirCollection implements JudgedCollection {
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private final Path folder;
  private final List<Topic> topics;

  private BeirCollection(Path folder, List<Topic> topics) {
    this.folder = folder;
    this.topics = topics;
  }

  /**
   * Opens a collection.
   *
   * @param folder with the three parts
   * @param split the name of the judgments, such as {@code test}
   * @return the collection, its documents still unread
   * @throws IOException if a part is missing or cannot be read; it names file and line
   */
  public static BeirCollection open(Path folder, String split) throws IOException {
    checkExists(folder.resolve("corpus.jsonl"));
    Map<String, List<Judgment>> judgments =
        judgments(folder.resolve("qrels").resolve(split + ".tsv"));
    List<Topic> topics = new ArrayList<>();
    forEachLine(
        folder.resolve("queries.jsonl"),
        line -> {
          String id = line.text("_id");
          List<Judgment> judged = judgments.get(id);
          if (judged != null) {
            topics.add(new Topic(id, split, line.text("text"), judged));
          }
        });
    return new BeirCollection(folder, List.copyOf(topics));
  }

  @Override
  public String name() {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? folder.toString() : name.toString();
  }

  @Override
  public List<Topic> topics() {
    return topics;
  }

  /** Sentences: the queries of such collections are questions. */
  @Override
  public QueryForm form() {
    return QueryForm.SENTENCE;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException {
    forEachLine(folder.resolve("corpus.jsonl"), line -> visitor.accept(transcript(line)));
  }

  /** A document without text is found by its title. */
  private static Transcript transcript(JsonLine line) throws IOException {
    String title = line.textOr("title", "");
    String text = line.textOr("text", "");
    String said = text.isBlank() ? title : text;
    List<Cue> cues = said.isBlank() ? List.of() : List.of(cue(line, said));
    return Transcript.of(line.text("_id"), title, cues);
  }

  private static Cue cue(JsonLine line, String text) {
    Optional<Duration> start = line.number("start").map(BeirCollection::seconds);
    Optional<Duration> end = line.number("end").map(BeirCollection::seconds);
    return start.isPresent() ? Cue.timed(new TimeRange(start.get(), end), text) : Cue.untimed(text);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND));
  }

  /** Documents of grade 0 were judged as not relevant. */
  private static Map<String, List<Judgment>> judgments(Path file) throws IOException {
    checkExists(file);
    Map<String, List<Judgment>> judgments = new LinkedHashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      @Nullable String line = reader.readLine();
      for (int number = 1; line != null; number++, line = reader.readLine()) {
        if (number > 1 && !line.isBlank()) {
          add(judgments, line, file + ":" + number);
        }
      }
    }
    return judgments;
  }

  private static void add(Map<String, List<Judgment>> judgments, String line, String where)
      throws IOException {
    String[] parts = line.split("\t", -1);
    if (parts.length != 3 || !parts[2].strip().matches("-?\\d{1,9}")) {
      throw new IOException(
          where + ": not a query, a document and a grade separated by tabs: " + line);
    }
    int grade = Integer.parseInt(parts[2].strip());
    if (grade > 0) {
      judgments
          .computeIfAbsent(parts[0], id -> new ArrayList<>())
          .add(new Judgment(grade, parts[1], new Judgment.Whole()));
    }
  }

  private static void forEachLine(Path file, LineVisitor visitor) throws IOException {
    checkExists(file);
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      @Nullable String line = reader.readLine();
      for (int number = 1; line != null; number++, line = reader.readLine()) {
        if (!line.isBlank()) {
          visitor.accept(JsonLine.of(line, file + ":" + number));
        }
      }
    }
  }

  private static void checkExists(Path file) throws NoSuchFileException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(
          file.toString(),
          null,
          "a collection has corpus.jsonl, queries.jsonl and qrels/SPLIT.tsv");
    }
  }

  /** Takes a line. */
  @FunctionalInterface
  private interface LineVisitor {
    void accept(JsonLine line) throws IOException;
  }
}
